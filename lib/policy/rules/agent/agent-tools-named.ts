import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentToolsNamed = defineRule({
  id: 'ZTA-AGENT-033',
  title: 'Agent may use no tools but those that are named',
  severity: 'error',
  why: 'An agent whose tools are not named has a shell and its files beside them, and each tool that a server adds later.',
  fix: "Name the tools in 'AllowedTools', without '*' and '@builtin'.",
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP Agentic 2026 ASI05', 'OWASP LLM 2026 LLM03'],
  kind: 'agent-loop',
  examples: {
    bad: [{ namesTools: false }],
    good: [{ namesTools: true }],
  },
  check: ({ namesTools }) => must('namesTools', namesTools, 'all tools are allowed, a shell among them'),
});
