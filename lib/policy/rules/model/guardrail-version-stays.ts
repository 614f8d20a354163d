import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailVersionStays = defineRule({
  id: 'ZTA-MODEL-036',
  title: 'Version of a guardrail stays while callers may name it',
  severity: 'warning',
  why: 'The stack deletes a version that it drops, or puts another one in the place of, while policies and callers still name its number.',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain (ModelGuardrail does).",
  acceptWhen: 'Nothing outside of the stack names the version.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'guardrail-version',
  examples: {
    bad: [
      { staysWhenDropped: false, staysWhenReplaced: true },
      { staysWhenDropped: true, staysWhenReplaced: false },
    ],
    good: [{ staysWhenDropped: true, staysWhenReplaced: true }],
  },
  check: ({ staysWhenDropped, staysWhenReplaced }) => [
    must('staysWhenDropped', staysWhenDropped, 'it is deleted when the stack drops it'),
    must('staysWhenReplaced', staysWhenReplaced, 'it is deleted when the next one takes its place'),
  ],
});
