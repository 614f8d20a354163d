import type { Resources } from './seed';

type Properties = Readonly<Record<string, unknown>>;
type One = Resources[string];

export const ACCOUNT = '111122223333';
export const REGION = 'eu-central-1';
export const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/fraud-model`;
export const DIGEST = `@sha256:${'4f'.repeat(32)}`;
export const OWN = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/fraud`;
export const LEARNING = `763104351884.dkr.ecr.${REGION}.amazonaws.com/djl-inference`;
export const MONITOR = `048819808253.dkr.ecr.${REGION}.amazonaws.com/sagemaker-model-monitor-analyzer`;
export const WEIGHTS = 's3://fraud-models-111122223333/1.4/model.tar.gz';
const NETWORK = {
  SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
  Subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
};

export const make = (type: string, properties: Properties): One => ({ Type: `AWS::${type}`, Properties: properties });

export const model = (id: string, container: Properties, more: Properties = {}): Resources => ({
  [`${id}Model`]: make('SageMaker::Model', {
    ExecutionRoleArn: ROLE,
    EnableNetworkIsolation: true,
    VpcConfig: NETWORK,
    PrimaryContainer: { Image: `${OWN}${DIGEST}`, ModelDataUrl: WEIGHTS, ...container },
    ...more,
  }),
});

export const runtime = (id: string, artifact: object): Resources => ({
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

export const registered = (id: string, properties: Properties): Resources => ({
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

export const pipeline = (id: string, definition: object): Resources => ({
  [`${id}Pipeline`]: make('SageMaker::Pipeline', {
    PipelineName: 'fraud',
    RoleArn: ROLE,
    PipelineDefinition: definition,
  }),
});

export const steps = (...all: readonly object[]) => ({
  PipelineDefinitionBody: JSON.stringify({ Version: '2020-12-01', Steps: all }),
});

/** What a job of a pipeline is told, so that it stays in a network of the account, and its data under a key of it. */
export const BOUND = {
  NetworkConfig: {
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    VpcConfig: { Subnets: ['subnet-0a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
  },
  ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeKmsKeyId: KEY } },
};

/** A repository in a registry that scans and signs what is pushed. */
export function repository(id: string, properties: Properties, around: Resources = registry(id)): Resources {
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

export const scans = (id: string, filter: string): Resources => ({
  [`${id}Scans`]: make('ECR::RegistryScanningConfiguration', {
    ScanType: 'ENHANCED',
    Rules: [{ ScanFrequency: 'CONTINUOUS_SCAN', RepositoryFilters: [{ FilterType: 'WILDCARD', Filter: filter }] }],
  }),
});

export const signs = (id: string, filter: string): Resources => ({
  [`${id}Signs`]: make('ECR::SigningConfiguration', {
    Rules: [
      {
        SigningProfileArn: `arn:aws:signer:${REGION}:${ACCOUNT}:/signing-profiles/models`,
        RepositoryFilters: [{ FilterType: 'WILDCARD_MATCH', Filter: filter }],
      },
    ],
  }),
});

export const registry = (id: string): Resources => ({ ...scans(id, '*'), ...signs(id, 'models/*') });

export const readers = (principal: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] }],
});

export const unlessSecure = (secure: boolean, name: string, value: unknown): Properties =>
  secure ? {} : { [name]: value };

/** A build whose role may put another model behind an endpoint. */
export const build = (id: string, properties: Properties): Resources => ({
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

export const ASKING = stage(action('Approve', 'Approval', 'Manual'));
export const deployingBy = (id: string): Properties =>
  stage(action('Deploy', 'Build', 'CodeBuild', { Configuration: { ProjectName: { Ref: `${id}Build` } } }));
export const entry = (Result: string): Properties => ({
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
export const delivery = (id: string, properties: Properties, asks = true): Resources => ({
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

export const PROPOSALS = { Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' };

export const released = (Value: string): Properties => ({ Tags: [{ Key: 'ai-release-image', Value }] });
