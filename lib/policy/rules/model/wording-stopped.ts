import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const wordingStopped = defineRule({
  id: 'ZTA-MODEL-030',
  title: 'Words and answers without ground that a guardrail looks for are blocked',
  severity: 'warning',
  why: 'A list of words or a comparison with the source is there in order to stop something; off, at threshold 0 or with action NONE, it stops nothing.',
  fix: "Set the actions to BLOCK, what is enabled to true, and 'Threshold' above 0.",
  acceptWhen: 'It is being tried out, and what it finds is looked at before it blocks.',
  controls: ['ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [
      { sort: 'grounding', reads: 'answers', looksFor: 'grounding', on: true, acts: false },
      { sort: 'word', reads: 'prompts', looksFor: 'profanity', on: false, acts: true },
    ],
    good: [
      { sort: 'word', on: true, acts: true },
      { sort: 'topic', on: false, acts: false },
    ],
  },
  check: ({ sort, reads, looksFor, on, acts }) =>
    sort === 'word' || sort === 'grounding'
      ? [
          must('on', on, `${reads} are not looked at for ${looksFor}`),
          must('acts', acts, `${looksFor} in ${reads} is only noted`),
        ]
      : undefined,
});
