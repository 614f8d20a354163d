import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsSharedByTrusted = defineRule({
  id: 'ZTA-PROOF-032',
  title: 'Models of a registry are shared and copied out by the trusted base only',
  severity: 'error',
  why: 'A policy on a registry or repository, or a copy that a service makes, carries a model away without anybody reading it.',
  fix: 'Take the action out of the statement that allows it, or deny it; set policies of registries and repositories with the stack.',
  acceptWhen: 'Who shares it hands models to customers, and ought to be named in the trusted base.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'not-shared-out',
        held: false,
        because: "role 'Trainer' may sagemaker:PutModelPackageGroupPolicy on the registry 'Fraud'",
      },
    ],
    good: [{ name: 'not-shared-out', held: true }],
  },
  check: kept('not-shared-out'),
});
