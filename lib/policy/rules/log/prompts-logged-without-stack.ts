import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsLoggedWithoutStack = defineRule({
  id: 'ZTA-LOG-073',
  title: 'Log of prompts is not turned off with a stack',
  severity: 'error',
  why: 'The log is one for the whole account and region: removing one stack would turn it off for everybody, without a word.',
  fix: "Leave 'Delete' of the custom resource out; ModelInvocationLog does.",
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 CM-3', 'EU AI Act Art. 12(1)'],
  kind: 'model-log',
  examples: {
    bad: [{ goesWithDeployment: true }],
    good: [{ goesWithDeployment: false }],
  },
  check: ({ goesWithDeployment }) =>
    must('goesWithDeployment', not(goesWithDeployment), 'its deletion turns the log off'),
});
