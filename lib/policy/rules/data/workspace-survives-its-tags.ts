import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceSurvivesItsTags = defineRule({
  id: 'ZTA-DATA-053',
  title: 'Workspace is not lost with a change of its tags',
  severity: 'warning',
  why: 'Other tags make another domain or profile in place of this one: the homes of its users go, and with them what they worked on and what can be shown about it.',
  fix: "Leave 'Tags' out (in CDK, let 'Tags.of(...)' exclude the type), or set 'UpdateReplacePolicy' to 'Retain'.",
  acceptWhen: 'Its tags never change, or nothing is kept in the homes.',
  controls: ['NIST 800-53 r5 CM-3'],
  kind: 'workspace',
  examples: {
    bad: [{ lostWithTags: true }],
    good: [{ lostWithTags: false }],
  },
  check: ({ lostWithTags }) => must('lostWithTags', not(lostWithTags), 'it has tags, and is deleted when they change'),
});
