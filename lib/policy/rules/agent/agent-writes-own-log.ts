import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentWritesOwnLog = defineRule({
  id: 'ZTA-AGENT-040',
  title: 'Agent writes no log but its own',
  severity: 'warning',
  why: 'An agent that can write the log of another can make up evidence against it, or hide its own deeds there.',
  fix: "Name the log groups of the agent in 'Resource': log-group:/aws/bedrock-agentcore/runtimes/<name of the runtime>-* instead of runtimes/*.",
  acceptWhen: 'The role is the one that AWS writes into its guide, and all agents of the account are of one team.',
  controls: ['OWASP Agentic 2026 ASI10', 'NIST 800-53 r5 AU-12', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'logs', ofOthers: true }],
    good: [{ what: 'logs', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'logs' ? must('ofOthers', not(ofOthers), 'it may write the logs of all agents') : undefined,
});
