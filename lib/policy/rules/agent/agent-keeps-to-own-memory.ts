import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentKeepsToOwnMemory = defineRule({
  id: 'ZTA-AGENT-041',
  title: 'Agent reaches no memory but its own',
  severity: 'error',
  why: 'An agent that can read the memory of another learns what its users said; one that can write there plants what the other will believe.',
  fix: "Name the ARN of the memory of the agent in 'Resource'.",
  controls: ['OWASP Agentic 2026 ASI06', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'memory', ofOthers: true }],
    good: [{ what: 'memory', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'memory' ? must('ofOthers', not(ofOthers), 'it may reach the memories of all agents') : undefined,
});
