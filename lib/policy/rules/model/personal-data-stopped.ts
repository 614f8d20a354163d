import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const personalDataStopped = defineRule({
  id: 'ZTA-MODEL-028',
  title: 'Personal data that a guardrail looks for is blocked or hidden',
  severity: 'warning',
  why: 'With action NONE, or with the filter off for one direction, the data passes as it is.',
  fix: "Set the actions of the filter to BLOCK or ANONYMIZE, and 'InputEnabled' and 'OutputEnabled' to true; of ModelGuardrail, take the type out of 'passedPersonalData'.",
  acceptWhen: 'The model needs to read such data in order to do its work, and only answers are to be without it.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'guardrail-filter',
  examples: {
    bad: [
      { sort: 'personal data', reads: 'answers', looksFor: 'EMAIL', on: true, acts: false },
      { sort: 'personal data', reads: 'prompts', looksFor: 'EMAIL', on: false, acts: true },
    ],
    good: [
      { sort: 'personal data', on: true, acts: true },
      { sort: 'harm', on: false, acts: false },
    ],
  },
  check: ({ sort, reads, looksFor, on, acts }) =>
    sort === 'personal data'
      ? [
          must('on', on, `${reads} are not looked at for ${looksFor}`),
          must('acts', acts, `${looksFor} in ${reads} is only noted`),
        ]
      : undefined,
});
