import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolsChosenByName = defineRule({
  id: 'ZTA-AGENT-024',
  title: 'Operations that change data become tools by name',
  severity: 'error',
  why: 'A pattern turns each operation that is added to the interface later into a tool, without anyone having decided that agents may use it.',
  fix: "List paths without wildcards in 'ToolFilters' where 'Methods' has more than GET.",
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP LLM 2026 LLM03', 'NIST 800-53 r5 AC-6'],
  kind: 'tool-target',
  examples: {
    bad: [{ choices: [{ place, changesByPattern: true }] }],
    good: [{ choices: [{ place, changesByPattern: false }] }, { choices: [] }],
  },
  check: ({ choices }) =>
    choices.map(({ place, changesByPattern }) =>
      must(place, not(changesByPattern), 'a pattern of paths is opened for methods that change data'),
    ),
});
