import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const versionNamesDigest = defineRule({
  id: 'ZTA-SUPPLY-101',
  title: 'Registered models say the digest of what was signed',
  severity: 'warning',
  why: 'Without a digest nobody can tell whether what is approved, and later deployed, is the model that was trained and signed.',
  fix: "Set the SHA-256 digest that 'zta verify' tells in 'CustomerMetadataProperties', under a key such as sha256; policies can ask for it as sagemaker:CustomerMetadataProperties/sha256.",
  acceptWhen: 'Another register holds digests and signatures, and the pipeline compares them before it deploys.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 SR-4', 'NIST 800-53 r5 CM-3'],
  kind: 'registered-version',
  examples: { bad: [{ namesDigest: false }], good: [{ namesDigest: true }] },
  check: ({ namesDigest }) => must('namesDigest', namesDigest, 'none of its metadata is a digest'),
});
