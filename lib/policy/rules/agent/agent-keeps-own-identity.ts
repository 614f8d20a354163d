import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentKeepsOwnIdentity = defineRule({
  id: 'ZTA-AGENT-043',
  title: 'Agent acts under no identity but its own',
  severity: 'error',
  why: 'With the token of another identity an agent gets whatever that one was given, and the trail blames the other.',
  fix: "Name the identity of the agent in 'Resource': workload-identity/<name of the runtime>-* instead of workload-identity/*.",
  controls: ['OWASP Agentic 2026 ASI03', 'OWASP Agentic 2026 ASI10', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'identities', ofOthers: true }],
    good: [{ what: 'identities', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'identities' ? must('ofOthers', not(ofOthers), 'it may take the identity of any agent') : undefined,
});
