import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const noRightsToApiKeys = defineRule({
  id: 'ZTA-IAM-023',
  title: 'Nobody makes or uses API keys',
  severity: 'error',
  why: 'An API key works from anywhere for as long as it lasts, and is copied into files and logs like a password.',
  fix: 'Take the actions out, and deny them: bedrock:CallWithBearerToken and its like, iam:CreateServiceSpecificCredential. Callers sign with their role instead.',
  controls: ['NIST 800-53 r5 AC-2', 'OWASP LLM 2026 LLM02', 'OWASP Agentic 2026 ASI03'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'api-key', what: 'x', open: true }],
    good: [
      { door: 'api-key', what: 'x', open: false },
      { door: 'batch', open: true },
    ],
  },
  check: ({ door, what, open }) =>
    door === 'api-key' ? must('open', not(open), `the statement allows ${what}`) : undefined,
});
