import { GitHubWorkflow } from 'zero-trust-ai-constructs/aws';

// What is yours: put your own names here.
export const ACCOUNT = process.env['CDK_DEFAULT_ACCOUNT'] ?? '111122223333';
export const REGION = 'eu-central-1';
export const S3_PREFIX_LIST = 'pl-6ea54007'; // of S3, in this region
export const LATTICE_PREFIX_LIST = 'pl-0a1b2c3d4e5f60718'; // of VPC Lattice, in this region
export const CERTIFICATE = `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
export const SOURCE = {
  connection: `arn:aws:codeconnections:${REGION}:${ACCOUNT}:connection/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
  repository: 'example-corp/fraud-model',
  branch: 'main',
};
export const TOOLS = {
  repository: 'tools/model-pipeline',
  digest: 'sha256:1f2e3d4c5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
};

/** The image that runs the model: `npm run rehearse` deploys the released one, then another one as its update. */
export const IMAGE =
  process.env['FRAUD_MODEL_DIGEST'] ?? 'sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** Whose signature of a model is taken, and what was signed. */
const RELEASE = 'examples/aws-model-lifecycle/release';
export const RELEASED = {
  files: `${RELEASE}/model.tar.gz`,
  bundle: `${RELEASE}/fraud.sig`,
  publicKey: `${RELEASE}/fraud.pub`,
};
export const DIGEST = '5f821f441f4970f40988accb1a909181b3706af58f7db33bc27d82278ca6dc74'; // as `zta verify` tells it

/** Who deploys the app itself. */
export const DEPLOYMENT = GitHubWorkflow.inEnvironment('production', {
  owner: 'example-corp',
  ownerId: '1234567',
  repository: 'fraud-platform',
  repositoryId: '987654321',
  reusableWorkflow: 'example-corp/ci/.github/workflows/deploy.yml@refs/tags/v3',
});

/** Whether it is only rehearsed: then its stacks are deleted at the end. */
export const REHEARSED = process.env['DEPLOY_REHEARSAL'] !== undefined;
