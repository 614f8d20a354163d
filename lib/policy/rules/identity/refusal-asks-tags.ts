import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const refusalAsksTags = defineRule({
  id: 'ZTA-IAM-045',
  title: 'Condition of a refusal asks for tags only',
  severity: 'error',
  why: 'Refusals know tags of the resource and nothing else: another test is turned down when it is applied.',
  fix: 'Ask for tags, or take the condition away.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'refusal',
  examples: {
    bad: [{ heeded: false }],
    good: [{ heeded: true }],
  },
  check: ({ heeded }) => must('heeded', heeded, 'it asks for something that is no tag'),
});
