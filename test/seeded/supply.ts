import type { Seed } from './seed';
import { DELIVERIES } from './supply-delivery';
import {
  ACCOUNT,
  BOUND,
  build,
  DIGEST,
  KEY,
  LEARNING,
  MONITOR,
  make,
  model,
  OWN,
  PROPOSALS,
  pipeline,
  REGION,
  readers,
  registered,
  registry,
  released,
  repository,
  runtime,
  scans,
  signs,
  steps,
  unlessSecure,
  WEIGHTS,
} from './supply-parts';

export const SUPPLY_SEEDS: readonly Seed[] = [
  {
    violation: 'model that says it is of a release, and runs another image',
    rule: 'ZTA-SUPPLY-102',
    resources: (id, secure) => model(id, {}, released(secure ? DIGEST.slice(1) : `sha256:${'5e'.repeat(32)}`)),
  },
  {
    violation: 'model that runs an image by the tag latest',
    rule: 'ZTA-SUPPLY-001',
    resources: (id, secure) => model(id, { Image: secure ? `${OWN}${DIGEST}` : `${OWN}:latest` }),
  },
  {
    violation: 'model that runs an image of Docker Hub by its tag',
    rule: 'ZTA-SUPPLY-001',
    resources: (id, secure) => model(id, { Image: secure ? `${OWN}${DIGEST}` : 'vllm/vllm-openai:v0.8.5' }),
  },
  {
    violation: 'agent that runs an image by its tag',
    rule: 'ZTA-SUPPLY-001',
    resources: (id, secure) =>
      runtime(id, { ContainerConfiguration: { ContainerUri: secure ? `${OWN}${DIGEST}` : `${OWN}:2.0` } }),
  },
  {
    violation: 'step of a pipeline that processes data with an image by its tag',
    rule: 'ZTA-SUPPLY-001',
    resources: (id, secure) =>
      pipeline(
        id,
        steps({
          Name: 'Prepare',
          Type: 'Processing',
          Arguments: { ...BOUND, AppSpecification: { ImageUri: secure ? `${OWN}${DIGEST}` : `${OWN}:prepare` } },
        }),
      ),
  },
  {
    violation: 'registered model whose image is named by a tag',
    rule: 'ZTA-SUPPLY-001',
    resources: (id, secure) =>
      registered(id, {
        InferenceSpecification: {
          Containers: [{ Image: secure ? `${OWN}${DIGEST}` : `${OWN}:1.4`, ModelDataUrl: WEIGHTS }],
          SupportedContentTypes: ['text/csv'],
          SupportedResponseMIMETypes: ['text/csv'],
        },
      }),
  },
  {
    violation: 'deep learning container of the provider by its tag',
    rule: 'ZTA-SUPPLY-002',
    resources: (id, secure) => model(id, { Image: `${LEARNING}${secure ? DIGEST : ':0.33.0-lmi15.0.0-cu128'}` }),
  },
  {
    violation: 'image of the provider for monitoring, without digest',
    rule: 'ZTA-SUPPLY-002',
    resources: (id, secure) =>
      pipeline(
        id,
        steps({
          Name: 'Baseline',
          Type: 'QualityCheck',
          Arguments: { AppSpecification: { ImageUri: secure ? `${MONITOR}${DIGEST}` : MONITOR } },
        }),
      ),
  },
  {
    violation: 'model that fetches its weights from a public hub',
    rule: 'ZTA-SUPPLY-003',
    resources: (id, secure) =>
      model(id, { Environment: { HF_MODEL_ID: secure ? '/opt/ml/model' : 'mistralai/Mistral-7B-Instruct-v0.3' } }),
  },
  {
    violation: 'model that fetches its weights from the tip of a branch',
    rule: 'ZTA-SUPPLY-003',
    resources: (id, secure) =>
      model(id, {
        Environment: {
          OPTION_MODEL_ID: 'openai-community/gpt2',
          OPTION_REVISION: secure ? '607a30d783dfa663caf39e06633721c8d4cfcd7e' : 'main',
        },
      }),
  },
  {
    violation: 'model that runs code which comes with its weights',
    rule: 'ZTA-SUPPLY-004',
    resources: (id, secure) =>
      model(id, { Environment: { HF_MODEL_ID: '/opt/ml/model', HF_TRUST_REMOTE_CODE: secure ? 'false' : 'true' } }),
  },
  {
    violation: "image fetched from a registry of one's own without credentials",
    rule: 'ZTA-SUPPLY-005',
    resources: (id, secure) =>
      model(id, {
        Image: `registry.example.com/fraud${DIGEST}`,
        ImageConfig: {
          RepositoryAccessMode: 'Vpc',
          ...(secure && {
            RepositoryAuthConfig: {
              RepositoryCredentialsProviderArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:registry-login`,
            },
          }),
        },
      }),
  },
  {
    violation: 'model that is approved as soon as it is registered',
    rule: 'ZTA-SUPPLY-006',
    resources: (id, secure) => registered(id, unlessSecure(secure, 'ModelApprovalStatus', 'Approved')),
  },
  {
    violation: 'registered model without a digest',
    rule: 'ZTA-SUPPLY-101',
    resources: (id, secure) => registered(id, secure ? {} : { CustomerMetadataProperties: { team: 'fraud' } }),
  },
  {
    violation: 'registry of models in which another account approves',
    rule: 'ZTA-SUPPLY-100',
    resources: (id, secure) => ({
      [`${id}Group`]: make('SageMaker::ModelPackageGroup', {
        ModelPackageGroupName: 'fraud',
        ModelPackageGroupPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Share',
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::444455556666:role/deployer' },
              Action: ['sagemaker:DescribeModelPackage', ...(secure ? [] : ['sagemaker:UpdateModelPackage'])],
              Resource: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:model-package/fraud/*`,
            },
          ],
        },
      }),
    }),
  },
  {
    violation: 'pipeline that registers models as approved',
    rule: 'ZTA-SUPPLY-006',
    resources: (id, secure) =>
      pipeline(
        id,
        steps({
          Name: 'Register',
          Type: 'RegisterModel',
          Arguments: {
            ModelPackageGroupName: 'fraud',
            ModelApprovalStatus: secure ? 'PendingManualApproval' : 'Approved',
          },
        }),
      ),
  },
  {
    violation: 'registered model that is not tried',
    rule: 'ZTA-SUPPLY-007',
    resources: (id, secure) => registered(id, unlessSecure(secure, 'SkipModelValidation', 'All')),
  },
  {
    violation: 'code of an agent that is whatever lies in the bucket',
    rule: 'ZTA-SUPPLY-008',
    resources: (id, secure) =>
      runtime(id, {
        CodeConfiguration: {
          Runtime: 'PYTHON_3_13',
          EntryPoint: ['main.py'],
          Code: {
            S3: {
              Bucket: 'agent-code-111122223333',
              Prefix: 'claims/agent.zip',
              ...(secure && { VersionId: 'L4kqtJlcpXroDTDmpUMLUo' }),
            },
          },
        },
      }),
  },
  {
    violation: 'pipeline whose definition is whatever lies in the bucket',
    rule: 'ZTA-SUPPLY-008',
    resources: (id, secure) =>
      pipeline(id, {
        PipelineDefinitionS3Location: {
          Bucket: 'pipelines-111122223333',
          Key: 'fraud.json',
          ...(secure && { Version: 'L4kqtJlcpXroDTDmpUMLUo' }),
        },
      }),
  },
  {
    violation: 'repository whose tags can be moved',
    rule: 'ZTA-SUPPLY-010',
    alone: true,
    resources: (id, secure) => repository(id, unlessSecure(secure, 'ImageTagMutability', 'MUTABLE')),
  },
  {
    violation: 'repository that fixes its tags, but for all of them',
    rule: 'ZTA-SUPPLY-010',
    alone: true,
    resources: (id, secure) =>
      repository(id, {
        ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        ImageTagMutabilityExclusionFilters: [
          {
            ImageTagMutabilityExclusionFilterType: 'WILDCARD',
            ImageTagMutabilityExclusionFilterValue: secure ? 'dev-*' : '*',
          },
        ],
      }),
  },
  {
    violation: 'repositories whose tags can be moved, made as images are pushed',
    rule: 'ZTA-SUPPLY-010',
    alone: true,
    resources: (id, secure) => ({
      [`${id}Template`]: make('ECR::RepositoryCreationTemplate', {
        Prefix: 'models',
        AppliedFor: ['CREATE_ON_PUSH'],
        ImageTagMutability: secure ? 'IMMUTABLE' : 'MUTABLE',
        EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: KEY },
      }),
      ...scans(id, '*'),
      ...signs(id, '*'),
    }),
  },
  {
    violation: 'repository that is not scanned',
    rule: 'ZTA-SUPPLY-011',
    alone: true,
    resources: (id, secure) =>
      repository(id, { ImageScanningConfiguration: { ScanOnPush: secure } }, signs(id, 'models/*')),
  },
  {
    violation: 'repository that the scans of its registry leave out',
    rule: 'ZTA-SUPPLY-011',
    alone: true,
    resources: (id, secure) =>
      repository(id, {}, { ...scans(id, secure ? 'models/*' : 'web/*'), ...signs(id, 'models/*') }),
  },
  {
    violation: 'repository without a key of the account',
    rule: 'ZTA-SUPPLY-012',
    alone: true,
    resources: (id, secure) =>
      repository(id, unlessSecure(secure, 'EncryptionConfiguration', { EncryptionType: 'KMS' })),
  },
  {
    violation: 'repository whose images nobody signs',
    rule: 'ZTA-SUPPLY-013',
    alone: true,
    resources: (id, secure) => repository(id, {}, secure ? registry(id) : scans(id, '*')),
  },
  {
    violation: 'repository that the rule for signatures leaves out',
    rule: 'ZTA-SUPPLY-013',
    alone: true,
    resources: (id, secure) => repository(id, {}, { ...scans(id, '*'), ...signs(id, secure ? 'models/*' : 'web/*') }),
  },
  {
    violation: 'repository that every account may read',
    rule: 'ZTA-SUPPLY-014',
    alone: true,
    resources: (id, secure) =>
      repository(id, {
        RepositoryPolicyText: readers(secure ? { AWS: `arn:aws:iam::${ACCOUNT}:root` } : '*'),
      }),
  },
  {
    violation: 'registry that every account may replicate images to',
    rule: 'ZTA-SUPPLY-014',
    alone: true,
    resources: (id, secure) => ({
      [`${id}Policy`]: make('ECR::RegistryPolicy', {
        PolicyText: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: secure ? 'arn:aws:iam::444455556666:root' : '*' },
              Action: 'ecr:ReplicateImage',
              Resource: `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/models/*`,
            },
          ],
        },
      }),
    }),
  },
  {
    violation: 'images published to everybody',
    rule: 'ZTA-SUPPLY-015',
    alone: true,
    resources: (id, secure) =>
      secure
        ? repository(id, {})
        : { [`${id}Repository`]: make('ECR::PublicRepository', { RepositoryName: 'fraud-model' }) },
  },
  ...DELIVERIES,
  {
    violation: 'build of pull requests of anybody that may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-017',
    resources: (id, secure) =>
      build(id, {
        Triggers: {
          Webhook: true,
          FilterGroups: [[PROPOSALS]],
          PullRequestBuildPolicy: { RequiresCommentApproval: secure ? 'ALL_PULL_REQUESTS' : 'DISABLED' },
        },
      }),
  },
  {
    violation: 'build for people whose numbers only have to contain that of a maintainer',
    rule: 'ZTA-SUPPLY-017',
    resources: (id, secure) =>
      build(id, {
        Triggers: {
          Webhook: true,
          FilterGroups: [[PROPOSALS, { Type: 'ACTOR_ACCOUNT_ID', Pattern: secure ? '^755743$' : '755743' }]],
        },
      }),
  },
  {
    violation: 'model with a token of a hub in its variables',
    rule: 'ZTA-AGENT-032',
    resources: (id, secure) =>
      model(id, {
        Environment: {
          HF_MODEL_ID: '/opt/ml/model',
          ...(secure ? {} : { HF_TOKEN: 'hf_WqXnLkPzRtYvBmCdFgHjKs' }),
        },
      }),
  },
];
