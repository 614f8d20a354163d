import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptsReadByNamed = defineRule({
  id: 'ZTA-LOG-021',
  title: 'Prompts are read by named roles only',
  severity: 'warning',
  why: 'Prompts hold what people told a machine in confidence, and every administrator with rights on S3 can read along.',
  fix: "Deny 's3:GetObject' and 's3:GetObjectVersion' to everybody whose 'aws:PrincipalArn' is not one of the readers; ModelInvocationLog does.",
  acceptWhen: 'The account is one for logs, and only those who may read prompts can sign in to it.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02', 'NIST 800-53 r5 AC-6'],
  kind: 'log-bucket',
  examples: {
    bad: [{ receives: ['prompts'], readersNamed: false }],
    good: [
      { receives: ['prompts'], readersNamed: true },
      { receives: ['activity'], readersNamed: false },
    ],
  },
  check: ({ receives, readersNamed, use, subject }) =>
    receives.includes('prompts')
      ? must(subject, readersNamed, `whoever IAM lets can read it, and it ${use}`)
      : undefined,
});
