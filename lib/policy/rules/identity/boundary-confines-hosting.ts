import { every, not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const boundaryConfinesHosting = defineRule({
  id: 'ZTA-IAM-030',
  title: 'Boundary that limits the use of models keeps jobs, notebooks and hosted models confined',
  severity: 'warning',
  why: 'A notebook with a way to the internet carries off what the boundary guards, and a job without a network or a key of the account is one that nobody watches.',
  fix: 'Deny in the boundary what lacks sagemaker:NetworkIsolation, sagemaker:VpcSubnets or sagemaker:VolumeKmsKeyArn (Null), direct internet access, and sagemaker:ModelApprovalStatus Approved; AiPermissionsBoundary does.',
  acceptWhen: 'No identity that bears it is granted anything in Amazon SageMaker AI.',
  controls: [
    'NIST 800-53 r5 AC-6',
    'AWS AI Security Best Practices v1.0.0 SageMaker.1',
    'AWS AI Security Best Practices v1.0.0 SageMaker.2',
    'AWS AI Security Best Practices v1.0.0 SageMaker.5',
  ],
  kind: 'boundary',
  examples: {
    bad: [{ aboutAi: true, unconfined: [{ place, what: 'sagemaker:CreateModel outside of networks', open: true }] }],
    good: [
      { aboutAi: true, unconfined: [] },
      { aboutAi: false, unconfined: [{ place, what: 'sagemaker:CreateModel outside of networks', open: true }] },
    ],
  },
  check: ({ aboutAi, unconfined }) => {
    const [first] = unconfined;
    if (first === undefined) return undefined;
    const parts = unconfined.map(({ what, open }) => ({ what, holds: not(every([aboutAi, open])) }));
    return mustAll(first.place, parts, (missing) => `it lets through ${missing}`);
  },
});
