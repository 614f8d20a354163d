import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const topicStopped = defineRule({
  id: 'ZTA-MODEL-029',
  title: 'Topics that a guardrail denies are blocked both ways',
  severity: 'error',
  why: 'A topic is listed because the model must not speak about it; with action NONE, or off for one direction, it does.',
  fix: "Set 'InputAction' and 'OutputAction' of the topic to BLOCK, and 'InputEnabled' and 'OutputEnabled' to true.",
  controls: ['ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'topic', reads: 'prompts', looksFor: "the topic 'Loans'", on: true, acts: false }],
    good: [
      { sort: 'topic', on: true, acts: true },
      { sort: 'word', on: false, acts: false },
    ],
  },
  check: ({ sort, reads, looksFor, on, acts }) =>
    sort === 'topic'
      ? [
          must('on', on, `${reads} are not looked at for ${looksFor}`),
          must('acts', acts, `${looksFor} in ${reads} is only noted`),
        ]
      : undefined,
});
