import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const repositoryScanned = defineRule({
  id: 'ZTA-SUPPLY-011',
  title: 'Images of a repository are scanned',
  severity: 'warning',
  why: 'Without it nobody is told that an image holds a library with a known hole.',
  fix: "Add a rule for it to an 'AWS::ECR::RegistryScanningConfiguration', or set 'ImageScanningConfiguration.ScanOnPush' to true.",
  acceptWhen: 'Another stack of the account configures the scans of the whole registry.',
  controls: ['NIST 800-53 r5 CM-8', 'NIST 800-53 r5 CA-7', 'NIST 800-53 r5 SR-4'],
  kind: 'image-repository',
  examples: { bad: [{ scanned: false }], good: [{ scanned: true }] },
  check: ({ scanned }) => must('scanned', scanned, 'neither it nor its registry scans them'),
});
