import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolCalledByOwnAgents = defineRule({
  id: 'ZTA-AGENT-080',
  title: 'Function that is a tool is called by agents of the account only',
  severity: 'error',
  why: 'The service calls for whoever asks it to: without a source, an agent of a stranger can call the function as well.',
  fix: "Set 'SourceArn' to the ARN of the agent, and 'SourceAccount', on the permission.",
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-caller',
  examples: {
    bad: [{ ownAgents: false }],
    good: [{ ownAgents: true }],
  },
  check: ({ ownAgents }) => must('ownAgents', ownAgents, 'the service may call it for agents of any account'),
});
