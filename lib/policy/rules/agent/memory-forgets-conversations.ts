import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const memoryForgetsConversations = defineRule({
  id: 'ZTA-AGENT-051',
  title: 'Conversations are not kept for longer than 90 days',
  severity: 'warning',
  why: 'What is kept can be stolen, and planted instructions work for as long as they are remembered.',
  fix: "Set 'EventExpiryDuration' to 90 days or less.",
  acceptWhen: 'Users expect their conversations to be there for longer, or a law asks for it.',
  controls: ['OWASP Agentic 2026 ASI06', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'agent-memory',
  examples: {
    bad: [{ keepsDays: 365 }],
    good: [{ keepsDays: 90 }],
  },
  check: ({ keepsDays }) =>
    must('keepsDays', Unknown.is(keepsDays) ? keepsDays : keepsDays <= 90, `they are kept for ${keepsDays} days`),
});
