import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const vectorsOffInternet = defineRule({
  id: 'ZTA-NET-043',
  title: 'Vector store is not reached from the internet',
  severity: 'error',
  why: 'What documents became lies open to whoever gets hold of one credential, from anywhere.',
  fix: "Set 'AllowFromPublic' to false with 'SourceVPCEs' or 'SourceServices'; on a database set 'PubliclyAccessible' to false.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'vector-store',
  examples: {
    bad: [{ public: true }],
    good: [{ public: false }],
  },
  check: ({ public: open }) => must('public', not(open), 'its network policy or address is public'),
});
