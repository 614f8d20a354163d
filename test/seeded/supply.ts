import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;
type One = Resources[string];

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/fraud-model`;
const DIGEST = `@sha256:${'4f'.repeat(32)}`;
const OWN = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/fraud`;
const LEARNING = `763104351884.dkr.ecr.${REGION}.amazonaws.com/djl-inference`;
const MONITOR = `048819808253.dkr.ecr.${REGION}.amazonaws.com/sagemaker-model-monitor-analyzer`;
const WEIGHTS = 's3://fraud-models-111122223333/1.4/model.tar.gz';
const NETWORK = {
  SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
  Subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
};

const make = (type: string, properties: Properties): One => ({ Type: `AWS::${type}`, Properties: properties });

const model = (id: string, container: Properties, more: Properties = {}): Resources => ({
  [`${id}Model`]: make('SageMaker::Model', {
    ExecutionRoleArn: ROLE,
    EnableNetworkIsolation: true,
    VpcConfig: NETWORK,
    PrimaryContainer: { Image: `${OWN}${DIGEST}`, ModelDataUrl: WEIGHTS, ...container },
    ...more,
  }),
});

const runtime = (id: string, artifact: object): Resources => ({
  [`${id}Runtime`]: make('BedrockAgentCore::Runtime', {
    AgentRuntimeName: 'claims_agent',
    AgentRuntimeArtifact: artifact,
    NetworkConfiguration: {
      NetworkMode: 'VPC',
      NetworkModeConfig: { SecurityGroups: NETWORK.SecurityGroupIds, Subnets: NETWORK.Subnets },
    },
    AuthorizerConfiguration: {
      CustomJWTAuthorizer: {
        DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
        AllowedAudience: ['claims-agent'],
      },
    },
    RoleArn: ROLE,
  }),
});

const registered = (id: string, properties: Properties): Resources => ({
  [`${id}Package`]: make('SageMaker::ModelPackage', {
    ModelPackageGroupName: 'fraud',
    ModelApprovalStatus: 'PendingManualApproval',
    SecurityConfig: { KmsKeyId: KEY },
    CustomerMetadataProperties: { sha256: '9a'.repeat(32) },
    InferenceSpecification: {
      Containers: [{ Image: `${OWN}${DIGEST}`, ModelDataUrl: WEIGHTS }],
      SupportedContentTypes: ['application/json'],
      SupportedResponseMIMETypes: ['application/json'],
    },
    ...properties,
  }),
});

const pipeline = (id: string, definition: object): Resources => ({
  [`${id}Pipeline`]: make('SageMaker::Pipeline', {
    PipelineName: 'fraud',
    RoleArn: ROLE,
    PipelineDefinition: definition,
  }),
});

const steps = (...all: readonly object[]) => ({
  PipelineDefinitionBody: JSON.stringify({ Version: '2020-12-01', Steps: all }),
});

/** What a job of a pipeline is told, so that it stays in a network of the account, and its data under a key of it. */
const BOUND = {
  NetworkConfig: {
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    VpcConfig: { Subnets: ['subnet-0a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
  },
  ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeKmsKeyId: KEY } },
};

/** A repository in a registry that scans and signs what is pushed. */
function repository(id: string, properties: Properties, around: Resources = registry(id)): Resources {
  return {
    [`${id}Repository`]: make('ECR::Repository', {
      RepositoryName: 'models/fraud',
      ImageTagMutability: 'IMMUTABLE',
      EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: KEY },
      ...properties,
    }),
    ...around,
  };
}

const scans = (id: string, filter: string): Resources => ({
  [`${id}Scans`]: make('ECR::RegistryScanningConfiguration', {
    ScanType: 'ENHANCED',
    Rules: [{ ScanFrequency: 'CONTINUOUS_SCAN', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: filter }] }],
  }),
});

const signs = (id: string, filter: string): Resources => ({
  [`${id}Signs`]: make('ECR::SigningConfiguration', {
    Rules: [
      {
        SigningProfileArn: `arn:aws:signer:${REGION}:${ACCOUNT}:/signing-profiles/models`,
        RepositoryFilters: [{ FilterType: 'WILDCARD_MATCH', Filter: filter }],
      },
    ],
  }),
});

const registry = (id: string): Resources => ({ ...scans(id, '*'), ...signs(id, 'models/*') });

const readers = (principal: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] }],
});

const unlessSecure = (secure: boolean, name: string, value: unknown): Properties => (secure ? {} : { [name]: value });

/** A build whose role may put another model behind an endpoint. */
const build = (id: string, properties: Properties): Resources => ({
  [`${id}Build`]: make('CodeBuild::Project', {
    Source: { Type: 'GITHUB', Location: 'https://github.com/example/fraud-model' },
    Artifacts: { Type: 'NO_ARTIFACTS' },
    Environment: { Type: 'LINUX_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', Image: 'aws/codebuild/standard:7.0' },
    EncryptionKey: KEY,
    VpcConfig: { VpcId: 'vpc-0a1b2c3d4e5f60718', ...NETWORK },
    ServiceRole: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
    ...properties,
  }),
  [`${id}Role`]: make('IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'codebuild.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': ACCOUNT },
            ArnLike: { 'aws:SourceArn': `arn:aws:codebuild:${REGION}:${ACCOUNT}:project/fraud-model` },
          },
        },
      ],
    },
    Policies: [
      {
        PolicyName: 'deploy',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sagemaker:UpdateEndpoint',
              Resource: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:endpoint/fraud`,
            },
          ],
        },
      },
    ],
  }),
});

const action = (Name: string, Category: string, Provider: string, more: Properties = {}): Properties => ({
  Name,
  ActionTypeId: { Category, Owner: 'AWS', Provider, Version: '1' },
  ...more,
});

const stage = (action: Properties): Properties => ({ Name: action['Name'], Actions: [action] });

const ASKING = stage(action('Approve', 'Approval', 'Manual'));
const deployingBy = (id: string): Properties =>
  stage(action('Deploy', 'Build', 'CodeBuild', { Configuration: { ProjectName: { Ref: `${id}Build` } } }));
const entry = (Result: string): Properties => ({
  Conditions: [
    {
      Result,
      Rules: [
        { Name: 'Release', RuleTypeId: { Category: 'Rule', Owner: 'AWS', Provider: 'VariableCheck', Version: '1' } },
      ],
    },
  ],
});

/** A pipeline that asks somebody, and then has a build deploy. */
const delivery = (id: string, properties: Properties, asks = true): Resources => ({
  ...build(id, {}),
  [`${id}PipelineRole`]: make('IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'codepipeline.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  }),
  [`${id}Pipeline`]: make('CodePipeline::Pipeline', {
    PipelineType: 'V2',
    ExecutionMode: 'QUEUED',
    RoleArn: { 'Fn::GetAtt': [`${id}PipelineRole`, 'Arn'] },
    ArtifactStore: { Type: 'S3', Location: 'fraud-artifacts', EncryptionKey: { Type: 'KMS', Id: KEY } },
    Stages: [
      stage(action('Source', 'Source', 'S3', { Configuration: { S3Bucket: 'fraud', S3ObjectKey: 'fraud.zip' } })),
      ...(asks ? [ASKING] : []),
      deployingBy(id),
    ],
    ...properties,
  }),
});

const PROPOSALS = { Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' };

const released = (Value: string): Properties => ({ Tags: [{ Key: 'ai-release-image', Value }] });

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
  {
    violation: 'privileged build that may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-016',
    resources: (id, secure) =>
      build(id, {
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          PrivilegedMode: !secure,
        },
      }),
  },
  {
    violation: 'build on the internet that may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-120',
    resources: (id, secure) => build(id, secure ? {} : { VpcConfig: undefined }),
  },
  {
    violation: 'build in an image that can be replaced, which may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-126',
    resources: (id, secure) =>
      build(id, {
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/tools${secure ? `@sha256:${'0'.repeat(64)}` : ':latest'}`,
        },
      }),
  },
  {
    violation: 'build that leaves what it makes under a key of the provider',
    rule: 'ZTA-SUPPLY-121',
    resources: (id, secure) => build(id, secure ? {} : { EncryptionKey: 'alias/aws/s3' }),
  },
  {
    violation: 'build of a model whose logs are for everybody',
    rule: 'ZTA-SUPPLY-122',
    resources: (id, secure) => build(id, { Visibility: secure ? 'PRIVATE' : 'PUBLIC_READ' }),
  },
  {
    violation: 'pipeline that itself may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-123',
    resources: (id, secure) => delivery(id, secure ? {} : { RoleArn: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] } }),
  },
  {
    violation: 'pipeline whose releases overtake each other',
    rule: 'ZTA-SUPPLY-124',
    resources: (id, secure) => delivery(id, { ExecutionMode: secure ? 'QUEUED' : 'SUPERSEDED' }),
  },
  {
    violation: 'pipeline whose artifacts are under a key of the provider',
    rule: 'ZTA-SUPPLY-125',
    resources: (id, secure) =>
      delivery(id, secure ? {} : { ArtifactStore: { Type: 'S3', Location: 'fraud-artifacts' } }),
  },
  {
    violation: 'pipeline that deploys without that anybody has approved',
    rule: 'ZTA-SUPPLY-151',
    resources: (id, secure) => delivery(id, {}, secure),
  },
  {
    violation: 'pipeline whose approval is skipped where a condition does not hold',
    rule: 'ZTA-SUPPLY-151',
    resources: (id, secure) =>
      delivery(id, { Stages: [{ ...ASKING, BeforeEntry: entry(secure ? 'FAIL' : 'SKIP') }, deployingBy(id)] }),
  },
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
