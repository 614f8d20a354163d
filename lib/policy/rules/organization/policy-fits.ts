import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const policyFits = defineRule({
  id: 'ZTA-ORG-002',
  title: 'Policy of an organization is no longer than AWS takes',
  severity: 'error',
  why: 'AWS refuses a longer policy, so that what it should hold does not, until somebody looks at the deployment.',
  fix: "Spread the statements of 'Content' over several policies.",
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'organization-policy',
  examples: {
    bad: [{ size: 5121, limit: 5120 }],
    good: [{ size: 5120, limit: 5120 }],
  },
  check: ({ size, limit }) =>
    must('size', Unknown.is(size) ? size : size <= limit, `it has ${size} characters, and ${limit} are the most`),
});
