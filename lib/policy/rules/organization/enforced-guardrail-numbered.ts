import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const enforcedGuardrailNumbered = defineRule({
  id: 'ZTA-ORG-008',
  title: 'Guardrail that an organization enforces is a numbered version',
  severity: 'error',
  why: 'A draft changes under everybody, and AWS refuses a policy that names it.',
  fix: "End 'identifier' in ':' and the number of a version, such as ':3'.",
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 CM-2'],
  kind: 'organization-policy',
  examples: {
    bad: [
      {
        versions: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "identifier is 'arn:DRAFT'", isRight: false },
        ],
      },
    ],
    good: [
      {
        versions: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "identifier is 'arn:3'", isRight: true },
        ],
      },
    ],
  },
  check: ({ versions }) => versions.map(({ place, what, isRight }) => must(place, isRight, `its ${what}`)),
});
