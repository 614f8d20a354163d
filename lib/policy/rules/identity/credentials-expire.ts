import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const credentialsExpire = defineRule({
  id: 'ZTA-IAM-011',
  title: 'No credential works until somebody withdraws it',
  severity: 'error',
  why: 'Such a key works from anywhere, for whoever finds it, in a file, a log or a laptop, and nobody notices.',
  fix: 'Let people and programs take on a role: workloads have one, pipelines come by OIDC (GitHubPipelineRole), people by IAM Identity Center.',
  controls: ['NIST 800-53 r5 AC-2', 'OWASP LLM 2026 LLM02', 'OWASP Agentic 2026 ASI03'],
  kind: 'credential',
  examples: { bad: [{ what: 'an access key', inUse: true }], good: [{ what: 'an access key', inUse: false }] },
  check: ({ what, inUse }) => must('inUse', not(inUse), `${what} does not expire`),
});
