import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyEngineAsked = defineRule({
  id: 'ZTA-AGENT-011',
  title: 'Policy engine is asked by a gateway',
  severity: 'warning',
  why: 'Policies in an engine that no gateway asks protect nothing, and look as if they did.',
  fix: "Name the engine in 'PolicyEngineConfiguration' of the gateway whose tools it is about.",
  acceptWhen: 'A gateway of another stack asks it.',
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-policy-set',
  examples: {
    bad: [{ asked: false }],
    good: [{ asked: true }],
  },
  check: ({ asked }) => must('asked', asked, 'no gateway of these files names it'),
});
