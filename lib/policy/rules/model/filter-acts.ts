import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const filterActs = defineRule({
  id: 'ZTA-MODEL-023',
  title: 'Filters of a guardrail for harm and attacks block what they find',
  severity: 'error',
  why: 'A filter that only detects writes into the trace what it found, and lets it pass.',
  fix: "Set 'InputAction' and 'OutputAction' to BLOCK.",
  controls: ['OWASP LLM 2026 LLM01', 'ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'attack', reads: 'prompts', looksFor: 'attacks', acts: false }],
    good: [
      { sort: 'harm', reads: 'answers', acts: true },
      { sort: 'attack', reads: 'answers', acts: false },
    ],
  },
  check: ({ sort, reads, looksFor, acts }) =>
    sort === 'harm' || (sort === 'attack' && reads === 'prompts')
      ? must('acts', acts, `${looksFor} in ${reads} is only noted`)
      : undefined,
});
