import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildNotPublic = defineRule({
  id: 'ZTA-SUPPLY-122',
  title: 'Builds that change models show nothing to everybody',
  severity: 'fatal',
  why: 'Logs and artifacts of a public build tell everybody how models are made, and often with which credentials.',
  fix: "Set 'Visibility' to PRIVATE.",
  acceptWhen: 'The model, its data and the way it is made are published anyway.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'model-build',
  examples: { bad: [{ public: true }], good: [{ public: false }] },
  check: ({ public: isPublic }) => must('public', not(isPublic), 'its logs and artifacts are for everybody'),
});
