import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const attestorAskedFor = defineRule({
  id: 'ZTA-SUPPLY-174',
  title: 'Attestations that somebody makes are asked for',
  severity: 'warning',
  why: 'What nobody asks for keeps nothing out: images run without it as they do with it.',
  fix: 'Name the attestor in a policy about which images run; ImageAdmission does.',
  acceptWhen: 'A policy of another deployment asks for it.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3'],
  kind: 'attestor',
  examples: {
    bad: [{ asked: false }],
    good: [{ asked: true }],
  },
  check: ({ asked, subject }) => must(subject, asked, 'no policy of the files asks for it'),
});
