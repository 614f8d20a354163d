import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardrailPinned = defineRule({
  id: 'ZTA-MODEL-041',
  title: 'Guardrails are named with the number of a version',
  severity: 'error',
  why: 'The draft of a guardrail changes with every edit: whoever may edit it lifts it for its callers, without a release.',
  fix: "Set 'GuardrailVersion' to the version of an 'AWS::Bedrock::GuardrailVersion', not to DRAFT, and not to the version of the guardrail itself, which is its draft.",
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'guardrail-use',
  examples: {
    bad: [{ by: 'the agent', guarded: true, pinned: false }],
    good: [
      { by: 'the agent', guarded: true, pinned: true },
      { by: 'the agent', guarded: false, pinned: false },
    ],
  },
  check: ({ by, guarded, pinned }) => (guarded === true ? must('pinned', pinned, `${by} names its draft`) : undefined),
});
