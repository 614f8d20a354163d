import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import {
  DataCapture,
  GitHubPipelineRole,
  GitHubWorkflow,
  ImmutableLogBucket,
  ModelImage,
  PrivateModelNetwork,
  PrivateSageMakerEndpoint,
  RetentionLock,
  Workload,
  WorkloadRole,
  ZeroTrust,
} from 'zero-trust-ai-constructs/aws';
import { acknowledge } from '../acknowledge';
import acknowledgements from './acknowledgements.json';

// What is yours: put your own names here.
const REGION = 'eu-central-1';
const S3_PREFIX_LIST = 'pl-6ea54007'; // of S3, in this region
const REPOSITORY = 'models/fraud';
const MODELS = { owner: 'example-corp', ownerId: '1234567', repository: 'fraud-model', repositoryId: '987654321' };
const WORKFLOW = 'example-corp/deploy/.github/workflows/model.yml@refs/tags/v3';
const RELEASED = 'sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';

// What the pipeline built: `npm run rehearse` deploys the released image, then another one as its update.
const digest = process.env['FRAUD_MODEL_DIGEST'] ?? RELEASED;

const app = new App();
ZeroTrust.enforce(app);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
const stack = new Stack(app, 'FraudModel', { env: { region: REGION } });

const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
const network = new PrivateModelNetwork(stack, 'Network', { logs });
const images = Repository.fromRepositoryName(stack, 'Images', REPOSITORY);

const model = new PrivateSageMakerEndpoint(stack, 'Model', {
  network,
  image: ModelImage.fromEcr(images, digest),
  instanceType: 'ml.m5.large',
  s3PrefixListId: S3_PREFIX_LIST,
  dataCapture: DataCapture.ownBucket({ logs }),
});

// Runs as whatever function asks for a score.
const scoring = new WorkloadRole(stack, 'Scoring', { service: Workload.LAMBDA });
model.grants.invoke(scoring);

// Runs in GitHub Actions: pushes the image, then deploys this stack with its digest.
const pipeline = new GitHubPipelineRole(stack, 'Pipeline', {
  workflow: GitHubWorkflow.inEnvironment('production', { ...MODELS, reusableWorkflow: WORKFLOW }),
});
pipeline.mayDeploy(stack);
images.grantPush(pipeline);

acknowledge(stack, acknowledgements);
