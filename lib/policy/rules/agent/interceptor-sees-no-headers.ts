import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const interceptorSeesNoHeaders = defineRule({
  id: 'ZTA-AGENT-008',
  title: 'Code between gateway and tools sees no credentials of callers',
  severity: 'warning',
  why: 'Headers carry the tokens of callers. Code that is given them can use them elsewhere or write them into its log.',
  fix: "Set 'InputConfiguration.PassRequestHeaders' to false.",
  acceptWhen: 'The interceptor decides by claims of the token, and neither logs nor keeps it.',
  controls: ['OWASP Agentic 2026 ASI03', 'OWASP LLM 2026 LLM02'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ interceptors: [{ place, seesHeaders: true }] }],
    good: [{ interceptors: [{ place, seesHeaders: false }] }, { interceptors: [] }],
  },
  check: ({ interceptors }) =>
    interceptors.map(({ place, seesHeaders }) =>
      must(place, not(seesHeaders), 'all headers of a call are passed to the interceptor'),
    ),
});
