import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const auditBesideAiRecorded = defineRule({
  id: 'ZTA-LOG-102',
  title: 'Calls of what AI stands on are recorded where those of AI are',
  severity: 'warning',
  why: 'Who read the prompts, used a key or took an identity is told by the logs of other services than that of models, which keep no reads unless somebody asked for them.',
  fix: 'Record every call of these services too; AuditTrail does.',
  acceptWhen: 'A folder or the organization records them.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'EU AI Act Art. 12(1)'],
  kind: 'audit-breadth',
  examples: {
    bad: [{ services: [{ name: 'cloudkms.googleapis.com', recorded: false }] }],
    good: [{ services: [{ name: 'cloudkms.googleapis.com', recorded: true }] }, { services: [] }],
  },
  check: ({ services }) =>
    mustAll(
      'services',
      services.map(({ name, recorded }) => ({ what: name, holds: recorded })),
      (missing) => `not every call is recorded of ${missing}`,
    ),
});
