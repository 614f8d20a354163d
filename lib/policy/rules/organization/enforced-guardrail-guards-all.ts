import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const enforcedGuardrailGuardsAll = defineRule({
  id: 'ZTA-ORG-007',
  title: 'Guardrail that an organization enforces looks at all that is asked and told',
  severity: 'error',
  why: 'Callers say by tags what is to be looked at: what they do not mark passes by.',
  fix: "Set 'system' and 'messages' in 'selective_content_guarding' to comprehensive, or 'input_tags' to ignore.",
  controls: ['OWASP LLM 2026 LLM01', 'NIST 800-53 r5 AC-3'],
  kind: 'organization-policy',
  examples: {
    bad: [
      {
        guarded: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "input_tags is 'honor'", isRight: false },
        ],
      },
    ],
    good: [
      {
        guarded: [
          { place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "input_tags is 'ignore'", isRight: true },
        ],
      },
    ],
  },
  check: ({ guarded }) =>
    guarded.map(({ place, what, isRight }) => must(place, isRight, `${what}, so that callers choose`)),
});
