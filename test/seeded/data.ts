import { caller } from './network-parts';
import { changed } from './secure-logs';
import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/ml/scoring`;
const DEPLOYER = `arn:aws:iam::${ACCOUNT}:role/deploy`;
const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'];
const GROUPS = ['sg-0a1b2c3d4e5f60718'];

const make = (type: string, properties: Properties) => ({ Type: type, Properties: properties });
const joined = (id: string, rest: string) => ({ 'Fn::Join': ['', [{ 'Fn::GetAtt': [id, 'Arn'] }, rest]] });

const encrypted = (preset: Properties, more: Properties = {}) => ({
  ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: preset, BucketKeyEnabled: true, ...more }],
});
const BY_KEY = encrypted({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY });
const CLOSED = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

const BUCKET: Properties = {
  BucketEncryption: BY_KEY,
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  PublicAccessBlockConfiguration: CLOSED,
  VersioningConfiguration: { Status: 'Enabled' },
};

const both = (id: string) => [{ 'Fn::GetAtt': [id, 'Arn'] }, joined(id, '/*')];

/** Statements of the policy of a bucket, by what they are for. */
const statements = (id: string) => ({
  tls: {
    Sid: 'OnlyEncryptedConnections',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: both(id),
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
  fence: {
    Sid: 'OnlyFromTheOrganization',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: both(id),
    Condition: {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  },
  guard: {
    Sid: 'OnlyTheDeployerWeakens',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:PutBucket*', 's3:DeleteBucketPolicy', 's3:DeleteObjectVersion', 's3:Put*Configuration'],
    Resource: both(id),
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': DEPLOYER } },
  },
});

const policy = (id: string, ...list: readonly object[]) =>
  make('AWS::S3::BucketPolicy', {
    Bucket: { Ref: id },
    PolicyDocument: { Version: '2012-10-17', Statement: list },
  });

/** Documents that a knowledge base reads. */
function documents(
  id: string,
  bucket: Properties,
  list: readonly object[] = Object.values(statements(`${id}Documents`)).slice(0, 2),
): Resources {
  return {
    [`${id}Documents`]: { ...make('AWS::S3::Bucket', bucket), DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    ...(list.length > 0 && { [`${id}Policy`]: policy(`${id}Documents`, ...list) }),
    [`${id}Source`]: make('AWS::Bedrock::DataSource', {
      KnowledgeBaseId: 'KB12345678',
      Name: 'manuals',
      DataSourceConfiguration: {
        Type: 'S3',
        S3Configuration: { BucketArn: { 'Fn::GetAtt': [`${id}Documents`, 'Arn'] } },
      },
      ServerSideEncryptionConfiguration: { KmsKeyArn: KEY },
    }),
  };
}

/** The same in secure and not: one property of the bucket differs. */
const inBucket =
  (property: string, value: unknown, good: unknown = BUCKET[property]) =>
  (id: string, secure: boolean): Resources =>
    documents(id, { ...BUCKET, [property]: secure ? good : value });

const inPolicy =
  (change: (statement: ReturnType<typeof statements>) => readonly object[]) =>
  (id: string, secure: boolean): Resources => {
    const all = statements(`${id}Documents`);
    return documents(id, BUCKET, secure ? [all.tls, all.fence] : change(all));
  };

const VARIANT: Properties = {
  VariantName: 'AllTraffic',
  ModelName: 'fraud-2026-11',
  InitialInstanceCount: 2,
  InitialVariantWeight: 1,
  InstanceType: 'ml.m5.xlarge',
};
const CAPTURE: Properties = {
  EnableCapture: true,
  InitialSamplingPercentage: 100,
  DestinationS3Uri: 's3://fraud-capture-111122223333/calls',
  CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
  KmsKeyId: KEY,
};
const CONFIG: Properties = { KmsKeyId: KEY, ProductionVariants: [VARIANT], DataCaptureConfig: CAPTURE };

/** A resource that differs in some properties; those that are undefined are left out. */
const differs =
  (type: string, base: Properties, bad: Properties, good: Properties = {}) =>
  (id: string, secure: boolean): Resources => {
    const all = Object.entries({ ...base, ...(secure ? good : bad) });
    return { [id]: make(type, Object.fromEntries(all.filter(([, value]) => value !== undefined))) };
  };

const config = (bad: Properties, good: Properties = {}) => differs('AWS::SageMaker::EndpointConfig', CONFIG, bad, good);
const capture = (bad: Properties) => config({ DataCaptureConfig: { ...CAPTURE, ...bad } });

/** A bucket to which an endpoint writes what it was asked and answered. */
function calls(id: string, logged: boolean, guarded: boolean): Resources {
  const { tls, fence, guard } = statements(`${id}Calls`);
  const fences = { ...fence, Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'] };
  return {
    [`${id}Calls`]: {
      ...make('AWS::S3::Bucket', {
        ...BUCKET,
        ...(logged && { LoggingConfiguration: { DestinationBucketName: 'access-logs-111122223333' } }),
      }),
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    },
    [`${id}Policy`]: { ...policy(`${id}Calls`, tls, fences, ...(guarded ? [guard] : [])), DeletionPolicy: 'Retain' },
    [`${id}Config`]: make('AWS::SageMaker::EndpointConfig', {
      ...CONFIG,
      DataCaptureConfig: { ...CAPTURE, DestinationS3Uri: { 'Fn::Sub': `s3://\${${id}Calls}/calls` } },
    }),
  };
}

const FEATURES: Properties = {
  FeatureGroupName: 'customers',
  RecordIdentifierFeatureName: 'customer',
  EventTimeFeatureName: 'at',
  FeatureDefinitions: [
    { FeatureName: 'customer', FeatureType: 'String' },
    { FeatureName: 'at', FeatureType: 'Fractional' },
  ],
  RoleArn: ROLE,
};
const features = differs.bind(undefined, 'AWS::SageMaker::FeatureGroup', FEATURES);

const NOTEBOOK: Properties = {
  InstanceType: 'ml.t3.medium',
  RoleArn: ROLE,
  SubnetId: SUBNETS[0],
  SecurityGroupIds: GROUPS,
  DirectInternetAccess: 'Disabled',
  RootAccess: 'Disabled',
  InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
  PlatformIdentifier: 'notebook-al2023-v1',
  KmsKeyId: KEY,
};
const notebook = differs.bind(undefined, 'AWS::SageMaker::NotebookInstance', NOTEBOOK);

const SETTINGS: Properties = { ExecutionRole: ROLE, SecurityGroups: GROUPS };
const NAMED: Properties = { ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME' };
const DOMAIN: Properties = {
  DomainName: 'science',
  AuthMode: 'SSO',
  AppNetworkAccessType: 'VpcOnly',
  VpcId: 'vpc-0a1b2c3d4e5f60718',
  SubnetIds: SUBNETS,
  KmsKeyId: KEY,
  DefaultUserSettings: SETTINGS,
  DomainSettings: NAMED,
};
const domain = (bad: Properties, good: Properties = {}) => differs('AWS::SageMaker::Domain', DOMAIN, bad, good);

const CLUSTER: Properties = { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 20 };
const ISOLATED: Properties = {
  EnableInterContainerTrafficEncryption: true,
  EnableNetworkIsolation: true,
  VpcConfig: { SecurityGroupIds: GROUPS, Subnets: SUBNETS },
};

const DIGEST = '@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';
const IMAGE = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/monitor${DIGEST}`;

function quality(id: string, volume: string | undefined, output: string | undefined): Resources {
  return {
    [id]: make('AWS::SageMaker::DataQualityJobDefinition', {
      DataQualityAppSpecification: { ImageUri: IMAGE },
      DataQualityJobInput: { EndpointInput: { EndpointName: 'fraud', LocalPath: '/opt/ml/processing/input' } },
      DataQualityJobOutputConfig: {
        MonitoringOutputs: [
          { S3Output: { LocalPath: '/opt/ml/processing/output', S3Uri: 's3://fraud-reports-111122223333/' } },
        ],
        ...(output && { KmsKeyId: output }),
      },
      JobResources: { ClusterConfig: { ...CLUSTER, ...(volume && { VolumeKmsKeyId: volume }) } },
      NetworkConfig: ISOLATED,
      RoleArn: ROLE,
    }),
  };
}

function processing(id: string, volume: string | undefined, output: string | undefined): Resources {
  return {
    [id]: make('AWS::SageMaker::ProcessingJob', {
      AppSpecification: { ImageUri: IMAGE },
      NetworkConfig: ISOLATED,
      ProcessingResources: { ClusterConfig: { ...CLUSTER, ...(volume && { VolumeKmsKeyId: volume }) } },
      ProcessingOutputConfig: {
        Outputs: [
          {
            OutputName: 'features',
            S3Output: {
              LocalPath: '/opt/ml/processing/out',
              S3UploadMode: 'EndOfJob',
              S3Uri: 's3://features-111122223333/',
            },
          },
        ],
        ...(output && { KmsKeyId: output }),
      },
      RoleArn: ROLE,
    }),
  };
}

const collection = (id: string, keys: Properties): Resources => ({
  [`${id}Keys`]: make('AWS::OpenSearchServerless::SecurityPolicy', {
    Name: 'manuals-keys',
    Type: 'encryption',
    Policy: JSON.stringify({ Rules: [{ ResourceType: 'collection', Resource: ['collection/manuals'] }], ...keys }),
  }),
  [`${id}Network`]: make('AWS::OpenSearchServerless::SecurityPolicy', {
    Name: 'manuals-network',
    Type: 'network',
    Policy: JSON.stringify([
      {
        Rules: [{ ResourceType: 'collection', Resource: ['collection/manuals'] }],
        AllowFromPublic: false,
        SourceVPCEs: ['vpce-0a1b2c3d4e5f60718'],
      },
    ]),
  }),
  [`${id}Collection`]: {
    ...make('AWS::OpenSearchServerless::Collection', { Name: 'manuals', Type: 'VECTORSEARCH' }),
    DependsOn: [`${id}Keys`, `${id}Network`],
  },
});

const clone = (token: string) =>
  `#!/bin/bash\nset -e\ngit clone https://${token}git.example.com/science/notebooks.git\n`;

const seed = (rule: number, violation: string, resources: Seed['resources']): Seed => ({
  violation,
  rule: `ZTA-DATA-${String(rule).padStart(3, '0')}`,
  resources,
});

export const DATA_SEEDS: readonly Seed[] = [
  seed(
    1,
    'documents of a knowledge base under a key of S3',
    inBucket('BucketEncryption', encrypted({ SSEAlgorithm: 'AES256' })),
  ),
  seed(
    1,
    'documents under KMS, with the key that AWS keeps',
    inBucket('BucketEncryption', encrypted({ SSEAlgorithm: 'aws:kms' })),
  ),
  seed(
    2,
    'bucket of documents that takes requests without TLS',
    inPolicy(({ fence }) => [fence]),
  ),
  seed(
    2,
    'TLS asked of the bucket, and not of its objects',
    inPolicy(({ tls, fence }) => [{ ...tls, Resource: tls.Resource[0] }, fence]),
  ),
  seed(
    3,
    'bucket of documents that takes public policies',
    inBucket('PublicAccessBlockConfiguration', { ...CLOSED, BlockPublicPolicy: false }),
  ),
  seed(
    3,
    'two of four public access blocks left out',
    inBucket('PublicAccessBlockConfiguration', { BlockPublicAcls: true, IgnorePublicAcls: true }),
  ),
  seed(
    4,
    'documents that everybody may read',
    inPolicy(({ tls, fence }) => [
      tls,
      fence,
      { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: fence.Resource[1] },
    ]),
  ),
  seed(
    4,
    'documents that everybody may read but one account',
    inPolicy(({ tls, fence }) => [
      tls,
      fence,
      { Effect: 'Allow', NotPrincipal: { AWS: '444455556666' }, Action: 's3:GetObject*', Resource: fence.Resource },
    ]),
  ),
  seed(
    5,
    'documents that lists open one by one',
    inBucket('OwnershipControls', { Rules: [{ ObjectOwnership: 'ObjectWriter' }] }),
  ),
  seed(6, 'documents without versions', inBucket('VersioningConfiguration', { Status: 'Suspended' })),
  seed(
    7,
    'documents that can be read and written from anywhere',
    inPolicy(({ tls }) => [tls]),
  ),
  seed(
    7,
    'a perimeter that readers have to keep, and writers not',
    inPolicy(({ tls, fence }) => [tls, { ...fence, Action: 's3:GetObject*' }]),
  ),
  seed(
    8,
    'documents that whoever writes can lock away with a key of their own',
    inBucket(
      'BucketEncryption',
      encrypted(
        { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY },
        { BlockedEncryptionTypes: { EncryptionType: ['NONE'] } },
      ),
    ),
  ),
  seed(
    9,
    'bucket of documents that says nothing of public access',
    inBucket('PublicAccessBlockConfiguration', { Ref: 'AWS::NoValue' }),
  ),
  seed(10, 'captured calls that whoever has rights can delete', (id, secure) => calls(id, true, secure)),
  seed(12, 'captured calls that go with their stack', (id, secure) => {
    const { [`${id}Calls`]: bucket, ...rest } = calls(id, true, true);
    return { ...rest, ...(bucket && { [`${id}Calls`]: secure ? bucket : { ...bucket, DeletionPolicy: 'Delete' } }) };
  }),
  seed(11, 'captured calls whose readers are not logged', (id, secure) => calls(id, secure, true)),
  seed(
    20,
    'online features without a key',
    features(
      { OnlineStoreConfig: { EnableOnlineStore: true } },
      { OnlineStoreConfig: { EnableOnlineStore: true, SecurityConfig: { KmsKeyId: KEY } } },
    ),
  ),
  seed(
    20,
    'offline features without a key',
    features(
      { OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://features-111122223333/' } } },
      { OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://features-111122223333/', KmsKeyId: KEY } } },
    ),
  ),
  seed(
    21,
    'vectors in S3 under a key of S3',
    differs(
      'AWS::S3Vectors::VectorBucket',
      {},
      { EncryptionConfiguration: { SseType: 'AES256' } },
      { EncryptionConfiguration: { SseType: 'aws:kms', KmsKeyArn: KEY } },
    ),
  ),
  seed(21, 'collection of vectors under the key of AWS', (id, secure) =>
    collection(id, secure ? { KmsARN: KEY } : { AWSOwnedKey: true }),
  ),
  seed(
    21,
    'index of Kendra without a key',
    differs(
      'AWS::Kendra::Index',
      { Name: 'manuals', Edition: 'GEN_AI_ENTERPRISE_EDITION', RoleArn: ROLE },
      {},
      { ServerSideEncryptionConfiguration: { KmsKeyId: KEY } },
    ),
  ),
  seed(
    21,
    'graph of vectors without a key',
    differs(
      'AWS::NeptuneGraph::Graph',
      { ProvisionedMemory: 16, PublicConnectivity: false, VectorSearchConfiguration: { VectorSearchDimension: 1024 } },
      {},
      { KmsKeyIdentifier: KEY },
    ),
  ),
  seed(22, 'documents that are taken in without a key', (id, secure) => ({
    [id]: make('AWS::Bedrock::DataSource', {
      KnowledgeBaseId: 'KB12345678',
      Name: 'manuals',
      DataSourceConfiguration: { Type: 'S3', S3Configuration: { BucketArn: 'arn:aws:s3:::manuals-111122223333' } },
      ...(secure && { ServerSideEncryptionConfiguration: { KmsKeyArn: KEY } }),
    }),
  })),
  seed(23, 'notebook without a key', notebook({ KmsKeyId: undefined })),
  seed(23, 'domain without a key', domain({ KmsKeyId: undefined })),
  seed(24, 'endpoint whose volumes have no key', config({ KmsKeyId: undefined })),
  seed(24, 'endpoint whose volumes have the key that AWS keeps', config({ KmsKeyId: 'alias/aws/sagemaker' })),
  seed(24, 'monitoring job whose volumes have no key', (id, secure) => quality(id, secure ? KEY : undefined, KEY)),
  seed(24, 'processing job whose volumes have no key', (id, secure) => processing(id, secure ? KEY : undefined, KEY)),
  seed(25, 'reports of a monitoring job without a key', (id, secure) => quality(id, KEY, secure ? KEY : undefined)),
  seed(25, 'results of a processing job without a key', (id, secure) => processing(id, KEY, secure ? KEY : undefined)),
  seed(
    25,
    'asynchronous answers without a key',
    config(
      { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://answers-111122223333/' } } },
      { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://answers-111122223333/', KmsKeyId: KEY } } },
    ),
  ),
  seed(
    25,
    'dumps of memory without a key',
    config(
      { ProductionVariants: [{ ...VARIANT, CoreDumpConfig: { DestinationS3Uri: 's3://dumps-111122223333/' } }] },
      {
        ProductionVariants: [
          { ...VARIANT, CoreDumpConfig: { DestinationS3Uri: 's3://dumps-111122223333/', KmsKeyId: KEY } },
        ],
      },
    ),
  ),
  seed(
    26,
    'card of a model without a key',
    differs(
      'AWS::SageMaker::ModelCard',
      { ModelCardName: 'fraud', ModelCardStatus: 'Draft', Content: { IntendedUses: { RiskRating: 'High' } } },
      {},
      { SecurityConfig: { KmsKeyId: KEY } },
    ),
  ),
  seed(30, 'endpoint that captures nothing', config({ DataCaptureConfig: undefined })),
  seed(30, 'endpoint whose capture is switched off', capture({ EnableCapture: false })),
  seed(31, 'endpoint that captures a sample', capture({ InitialSamplingPercentage: 10 })),
  seed(
    31,
    'endpoint that captures questions, and not answers',
    capture({ CaptureOptions: [{ CaptureMode: 'Input' }] }),
  ),
  seed(32, 'captured calls without a key', capture({ KmsKeyId: { Ref: 'AWS::NoValue' } })),
  seed(
    40,
    'shell on the instances of an endpoint',
    config({ ProductionVariants: [{ ...VARIANT, EnableSSMAccess: true }] }),
  ),
  seed(
    50,
    'notebooks handed on with what they print, without a key',
    domain(
      {
        DefaultUserSettings: {
          ...SETTINGS,
          SharingSettings: { NotebookOutputOption: 'Allowed', S3OutputPath: 's3://shared-111122223333/' },
        },
      },
      {
        DefaultUserSettings: {
          ...SETTINGS,
          SharingSettings: {
            NotebookOutputOption: 'Allowed',
            S3OutputPath: 's3://shared-111122223333/',
            S3KmsKeyId: KEY,
          },
        },
      },
    ),
  ),
  seed(51, 'domain whose users are one role in the trail', domain({ DomainSettings: {} })),
  seed(
    52,
    'domain that runs containers of its users',
    domain({ DomainSettings: { ...NAMED, DockerSettings: { EnableDockerAccess: 'ENABLED' } } }),
  ),
  seed(53, 'domain that is lost when a tag changes', domain({ Tags: [{ Key: 'cost-centre', Value: '4711' }] })),
  seed(
    53,
    'user profile that is lost when a tag changes',
    differs(
      'AWS::SageMaker::UserProfile',
      { DomainId: 'd-a1b2c3d4e5f6', UserProfileName: 'ada', UserSettings: SETTINGS },
      { Tags: [{ Key: 'team', Value: 'science' }] },
    ),
  ),
  seed(60, 'notebook that clones with a token in its script', (id, secure) => ({
    [id]: make('AWS::SageMaker::NotebookInstanceLifecycleConfig', {
      OnStart: [{ Content: { 'Fn::Base64': clone(secure ? '' : 'bot:hunter2hunter2@') } }],
    }),
  })),
  seed(60, 'access key in the script of a workspace, in base64', (id, secure) => ({
    [id]: make('AWS::SageMaker::StudioLifecycleConfig', {
      StudioLifecycleConfigName: 'setup',
      StudioLifecycleConfigAppType: 'JupyterLab',
      StudioLifecycleConfigContent: Buffer.from(
        secure ? 'pip config list' : 'aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE',
      ).toString('base64'),
    }),
  })),
  seed(33, 'scoring function whose variables have a key of Lambda', (id, secure) =>
    changed(caller(id), {
      [`${id}Function/Properties/Environment`]: { Variables: { MODEL: 'claims' } },
      ...(!secure && { [`${id}Function/Properties/KmsKeyArn`]: undefined }),
    }),
  ),
];
