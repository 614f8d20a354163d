import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerSendsThroughNetwork = defineRule({
  id: 'ZTA-NET-068',
  title: 'Code that calls models sends all through its network',
  severity: 'warning',
  why: 'What does not go through the network goes to the internet past its rules: an answer of the model can make the code send what it knows to anywhere.',
  fix: 'Send all traffic through the network.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02', 'OWASP Agentic 2026 ASI02'],
  kind: 'caller-egress',
  examples: {
    bad: [{ all: false }],
    good: [{ all: true }],
  },
  check: ({ all }) => must('all', all, 'what is for addresses of the internet goes there past the network'),
});
