import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsDeployedByOthers = defineRule({
  id: 'ZTA-PROOF-030',
  title: 'Who approves models cannot deploy them, by themselves or as a role that they take on',
  severity: 'error',
  why: 'One identity, or whoever takes it over, brings a model of its own into production alone.',
  fix: 'Give approval and deployment to roles that different people take on, and deny each what the other does: ApproverRole and DeployerRole do.',
  acceptWhen: 'A team of one works alone, and somebody else looks at every release afterwards.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 CM-3', 'ISO/IEC 42001:2023 A.3.2'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'approved-by-another',
        held: false,
        because: "role 'Boss' may sagemaker:UpdateModelPackage and sagemaker:CreateEndpoint",
      },
    ],
    good: [{ name: 'approved-by-another', held: true }],
  },
  check: kept('approved-by-another'),
});
