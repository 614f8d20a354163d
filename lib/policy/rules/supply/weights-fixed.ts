import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const weightsFixed = defineRule({
  id: 'ZTA-SUPPLY-003',
  title: 'Weights of a model cannot change underneath it',
  severity: 'error',
  why: 'A container that fetches its model from a public hub when it starts runs whatever lies there at that moment, under an account that may have been taken over.',
  fix: "Copy the model into a bucket of the account and name it in 'ModelDataSource' (ModelArtifact), or name the hash of a commit as its revision.",
  controls: ['OWASP LLM 2026 LLM04', 'NIST 800-53 r5 SR-4', 'NIST 800-53 r5 SI-7'],
  kind: 'model-artifact',
  examples: {
    bad: [{ fetched: true, fixed: false }],
    good: [
      { fetched: false, fixed: false },
      { fetched: true, fixed: true },
    ],
  },
  check: ({ fetched, fixed }) =>
    must('fetched', not(every([fetched, not(fixed)])), 'the container fetches them from a public hub when it starts'),
});
