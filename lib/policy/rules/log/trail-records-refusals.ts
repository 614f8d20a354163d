import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const trailRecordsRefusals = defineRule({
  id: 'ZTA-LOG-064',
  title: 'Trail records whom the private endpoints of models refuse',
  severity: 'warning',
  why: 'A call that the policy of an endpoint refuses is no event of the service: an attack from within the network leaves no trace.',
  fix: "Add selectors with 'eventCategory' NetworkActivity, 'eventSource' and 'errorCode' VpceAccessDenied; AuditTrail has them for the services of AI.",
  acceptWhen: 'Another trail of the account records them.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 SI-4', 'NIST 800-53 r5 AU-12'],
  kind: 'trail',
  examples: {
    bad: [
      {
        refusals: [{ what: 'bedrock.amazonaws.com', holds: false }],
        around: [{ kind: 'private-endpoint', toModels: true }],
      },
    ],
    good: [
      {
        refusals: [{ what: 'bedrock.amazonaws.com', holds: true }],
        around: [{ kind: 'private-endpoint', toModels: true }],
      },
      { refusals: [{ what: 'bedrock.amazonaws.com', holds: false }] },
    ],
  },
  check: ({ refusals, subject }, around) =>
    around.of('private-endpoint').some(({ toModels }) => toModels === true)
      ? mustAll(subject, refusals, (what) => `no selector names ${what}`)
      : undefined,
});
