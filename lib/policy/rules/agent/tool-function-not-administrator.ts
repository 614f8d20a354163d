import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolFunctionNotAdministrator = defineRule({
  id: 'ZTA-AGENT-083',
  title: 'Function that is a tool may do no more than its task',
  severity: 'error',
  why: 'Whoever gets an agent to call the tool with the right arguments has the account.',
  fix: "Replace the administrator policy of the 'Role' of the function by the actions and resources that the tool needs.",
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-6'],
  kind: 'tool-function',
  examples: {
    bad: [{ administrator: true }],
    good: [{ administrator: false }],
  },
  check: ({ administrator }) => must('administrator', not(administrator), 'its role may do anything'),
});
