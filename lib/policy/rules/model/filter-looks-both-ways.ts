import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const filterLooksBothWays = defineRule({
  id: 'ZTA-MODEL-022',
  title: 'Filters of a guardrail for harm and attacks are on',
  severity: 'error',
  why: 'A filter that is off for prompts or answers is listed, and looks at nothing there.',
  fix: "Set 'InputEnabled' and 'OutputEnabled' to true, and name TEXT where 'InputModalities' or 'OutputModalities' are given.",
  controls: ['OWASP LLM 2026 LLM01', 'ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'harm', reads: 'prompts', looksFor: 'hate', on: false }],
    good: [
      { sort: 'harm', reads: 'prompts', on: true },
      { sort: 'attack', reads: 'answers', on: false },
    ],
  },
  check: ({ sort, reads, looksFor, on }) =>
    sort === 'harm' || (sort === 'attack' && reads === 'prompts')
      ? must('on', on, `${reads} are not looked at for ${looksFor}`)
      : undefined,
});
