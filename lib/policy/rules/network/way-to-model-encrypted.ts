import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const wayToModelEncrypted = defineRule({
  id: 'ZTA-NET-037',
  title: 'Requests to a model are encrypted on their way',
  severity: 'error',
  why: 'Prompts and answers, and the tokens of callers, can be read and changed by whoever is on the path.',
  fix: "Set 'Protocol' to HTTPS with a certificate; on CloudFront 'ViewerProtocolPolicy' to https-only and 'OriginProtocolPolicy' too.",
  controls: ['NIST 800-53 r5 SC-8'],
  kind: 'door-channel',
  examples: {
    bad: [{ encrypted: false }],
    good: [{ encrypted: true }],
  },
  check: ({ encrypted }) => must('encrypted', encrypted, 'plain text is taken'),
});
