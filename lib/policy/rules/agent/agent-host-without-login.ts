import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentHostWithoutLogin = defineRule({
  id: 'ZTA-AGENT-092',
  title: 'Nobody logs in to machines on which agents run',
  severity: 'warning',
  why: 'Who logs in sees the memory and the credentials of every agent on the machine, and leaves no trace in the trail.',
  fix: "Remove 'SshKeyName' from 'LaunchParameters'.",
  acceptWhen: 'The machines are for debugging, and hold no agent that works for users.',
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-host',
  examples: {
    bad: [{ login: true }],
    good: [{ login: false }],
  },
  check: ({ login }) => must('login', not(login), 'a key for logging in is put on them'),
});
