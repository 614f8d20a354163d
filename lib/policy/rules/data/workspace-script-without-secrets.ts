import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const workspaceScriptWithoutSecrets = defineRule({
  id: 'ZTA-DATA-060',
  title: 'Code that a workspace runs holds no secret',
  severity: 'fatal',
  why: 'Whoever may describe the notebook or read the template has the secret, and it stays in both for ever.',
  fix: "Read the secret from Secrets Manager when the script runs, and give 'SecretArn' for a repository; then revoke the one that was there.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'workspace-script',
  examples: {
    bad: [{ holdsSecret: true }],
    good: [{ holdsSecret: false }],
  },
  check: ({ holdsSecret }) => must('holdsSecret', not(holdsSecret), 'there is a key, token or password in it'),
});
