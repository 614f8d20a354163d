import type { IApprovedModels } from 'zero-trust-ai-constructs/aws';

// What is yours: put your own names here. `npm run rehearse` deploys all of it into the account of its emulator.
export const MANAGEMENT = process.env['CDK_DEFAULT_ACCOUNT'] ?? '111122223333'; // or one to which policies are delegated
export const MEMBER = process.env['CDK_DEFAULT_ACCOUNT'] ?? '444455556666'; // one in which teams work: a stack for each
export const REGION = 'eu-central-1';
export const ORGANIZATION = 'o-ab12cd34ef';
export const TRYOUT = 'ou-ab12-cdefgh34'; // an organizational unit in which little breaks: begin there

/** The models that somebody has looked at: `npm run rehearse` deploys them, then one more as its update. */
export const APPROVED: IApprovedModels = {
  bedrock: [
    'amazon.nova-pro-v1:0',
    'anthropic.claude-sonnet-4-5-20250929-v1:0',
    ...(process.env['ALSO_APPROVED']?.split(',') ?? []),
  ],
};

/** Networks of that account that have a way to the internet, and those from which models are asked. */
export const OPEN_NETWORK = 'vpc-0a1b2c3d4e5f60718';
export const MODEL_NETWORKS = ['vpc-0f1e2d3c4b5a69788'];

/** Numbers of owners on GitHub whose workflows deploy: `gh api users/OWNER --jq .id`. */
export const GITHUB_OWNERS = ['1234567'];

/** People: of IAM Identity Center, in groups; and of the account, for emergencies and audits. */
export const PEOPLE = {
  identityCenter: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071',
  approvers: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  auditors: 'c242c5b0-6081-1845-6fa8-6e0d9513c107',
};

/** Whether it is only rehearsed: then its stacks are deleted at the end. */
export const REHEARSED = process.env['DEPLOY_REHEARSAL'] !== undefined;
