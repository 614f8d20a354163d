import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolHasNoOpenRights = defineRule({
  id: 'ZTA-AGENT-045',
  title: 'Code and browser that a model steers have rights on named resources only',
  severity: 'error',
  why: 'What runs there is decided by a model, and by whatever text the model has read: its role is a role for the author of that text.',
  fix: "Name resources instead of '*' in the policies of 'ExecutionRoleArn'.",
  controls: ['OWASP Agentic 2026 ASI05', 'OWASP LLM 2026 LLM03', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-reach',
  examples: {
    bad: [{ what: 'anything', ofOthers: true }],
    good: [{ what: 'anything', ofOthers: false }],
  },
  check: ({ what, ofOthers }) =>
    what === 'anything' ? must('ofOthers', not(ofOthers), 'a right holds on any resource') : undefined,
});
