import { type Circumstance, NO, type Row, row, YES } from '../row';

const sagemaker = (name: string) => `AWS::SageMaker::${name}`;
const CONFIG = [sagemaker('EndpointConfig')];
const KEY = { ownKey: true } as const;

/** Types of instances whose hardware encrypts their disks, and for which a key is refused. */
const LOCAL =
  '^ml[.]([a-z]+[0-9]+[a-z]*d[a-z]*|g5|g6|g6e|gr6|p4de?|p5[a-z]*|p6[a-z0-9-]*|trn[0-9]+[a-z]*|i[0-9]+[a-z]*)[.]';

const VARIANTS = ['ProductionVariants', 'ShadowProductionVariants'];

/** Serverless variants have no instances. Each row is for one of two lists: either may have some. */
const onInstances = (list: string): Circumstance => ({ list, without: 'ServerlessConfig' });
const ON_INSTANCES = { whenItem: [{ at: 'ServerlessConfig', absent: true }] } as const;

const ENCRYPTS_ITSELF: readonly Circumstance[] = VARIANTS.flatMap((list) => [
  { list, noneWith: 'InstanceType', like: LOCAL },
  { list, noneWith: 'InstancePools[*].InstanceType', like: LOCAL },
]);

const JOBS = [
  ['DataQualityJobDefinition', 'JobResources', 'DataQualityJobOutputConfig'],
  ['ModelQualityJobDefinition', 'JobResources', 'ModelQualityJobOutputConfig'],
  ['ModelBiasJobDefinition', 'JobResources', 'ModelBiasJobOutputConfig'],
  ['ModelExplainabilityJobDefinition', 'JobResources', 'ModelExplainabilityJobOutputConfig'],
  ['ProcessingJob', 'ProcessingResources', 'ProcessingOutputConfig'],
] as const;

const SCHEDULED = 'MonitoringScheduleConfig.MonitoringJobDefinition';
const JOB_OF_A_SCHEDULE = [
  'MonitoringSchedule',
  `${SCHEDULED}.MonitoringResources`,
  `${SCHEDULED}.MonitoringOutputConfig`,
];

const jobs: readonly Row[] = [...JOBS, JOB_OF_A_SCHEDULE].flatMap(([name, resources, output]) => {
  const defined: readonly Circumstance[] = name === 'MonitoringSchedule' ? [{ at: SCHEDULED, present: true }] : [];
  const instances: Circumstance = { at: `${resources}.ClusterConfig.InstanceType`, unlike: LOCAL };
  return [
    row('ZTA-DATA-024', [sagemaker(`${name}`)], `${resources}.ClusterConfig.VolumeKmsKeyId`, KEY, {
      when: [...defined, instances],
    }),
    row('ZTA-DATA-025', [sagemaker(`${name}`)], `${output}.KmsKeyId`, KEY, {
      when: [{ at: `${output}`, present: true }],
    }),
  ];
});

/** Asynchronous endpoints keep what they answer anyway. */
const captures = (list: string): readonly Circumstance[] => [
  onInstances(list),
  { at: 'AsyncInferenceConfig', absent: true },
];
const capturing = (list: string): readonly Circumstance[] => [
  ...captures(list),
  { at: 'DataCaptureConfig', present: true },
  { at: 'DataCaptureConfig.EnableCapture', absentOr: YES },
];

const capture: readonly Row[] = VARIANTS.flatMap((list) => [
  row('ZTA-DATA-030', CONFIG, 'DataCaptureConfig', { there: true }, { when: captures(list) }),
  row('ZTA-DATA-030', CONFIG, 'DataCaptureConfig.EnableCapture', { absentOr: YES }, { when: captures(list) }),
  row(
    'ZTA-DATA-031',
    CONFIG,
    'DataCaptureConfig.InitialSamplingPercentage',
    { atLeast: 100 },
    { when: capturing(list) },
  ),
  ...['Input', 'Output'].map((half) =>
    row(
      'ZTA-DATA-031',
      CONFIG,
      'DataCaptureConfig.CaptureOptions',
      {
        has: 'CaptureMode',
        oneOf: [half, 'InputAndOutput'],
      },
      { when: capturing(list) },
    ),
  ),
  row('ZTA-DATA-032', CONFIG, 'DataCaptureConfig.KmsKeyId', KEY, { when: capturing(list) }),
]);

const MANAGED = 'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration';
const SHARED = [
  ['Domain', 'DefaultUserSettings.SharingSettings'],
  ['UserProfile', 'UserSettings.SharingSettings'],
] as const;

export const DATA_ROWS: readonly Row[] = [
  row('ZTA-DATA-020', [sagemaker('FeatureGroup')], 'OnlineStoreConfig.SecurityConfig.KmsKeyId', KEY, {
    when: [
      { at: 'OnlineStoreConfig.EnableOnlineStore', present: true },
      { at: 'OnlineStoreConfig.EnableOnlineStore', absentOr: YES },
    ],
  }),
  row('ZTA-DATA-020', [sagemaker('FeatureGroup')], 'OfflineStoreConfig.S3StorageConfig.KmsKeyId', KEY, {
    when: [{ at: 'OfflineStoreConfig', present: true }],
  }),
  row('ZTA-DATA-021', ['AWS::Kendra::Index'], 'ServerSideEncryptionConfiguration.KmsKeyId', KEY),
  row('ZTA-DATA-021', ['AWS::NeptuneGraph::Graph'], 'KmsKeyIdentifier', KEY),
  row('ZTA-DATA-021', ['AWS::S3Vectors::VectorBucket'], 'EncryptionConfiguration.SseType', { is: ['aws:kms'] }),
  row('ZTA-DATA-021', ['AWS::S3Vectors::VectorBucket'], 'EncryptionConfiguration.KmsKeyArn', KEY),
  ...[{ is: ['aws:kms'] }, KEY].map((must) =>
    row(
      'ZTA-DATA-021',
      ['AWS::S3Vectors::Index'],
      `EncryptionConfiguration.${'is' in must ? 'SseType' : 'KmsKeyArn'}`,
      must,
      {
        when: [{ at: 'EncryptionConfiguration', present: true }],
      },
    ),
  ),
  row('ZTA-DATA-021', ['AWS::OpenSearchServerless::Collection'], 'EncryptionConfig.KmsKeyArn', KEY, {
    when: [
      { at: 'Type', is: ['VECTORSEARCH'] },
      { at: 'EncryptionConfig', present: true },
    ],
  }),
  row('ZTA-DATA-021', ['AWS::Bedrock::KnowledgeBase'], `${MANAGED}.ServerSideEncryptionConfiguration.KmsKeyArn`, KEY, {
    when: [{ at: MANAGED, present: true }],
  }),
  row('ZTA-DATA-022', ['AWS::Bedrock::DataSource'], 'ServerSideEncryptionConfiguration.KmsKeyArn', KEY),
  row('ZTA-DATA-023', [sagemaker('NotebookInstance'), sagemaker('Domain')], 'KmsKeyId', KEY),
  ...VARIANTS.map((list) =>
    row('ZTA-DATA-024', CONFIG, 'KmsKeyId', KEY, { when: [onInstances(list), ...ENCRYPTS_ITSELF] }),
  ),
  row('ZTA-DATA-024', [sagemaker('InferenceExperiment')], 'KmsKey', KEY, {
    when: [
      { list: 'ModelVariants', noneWith: 'InfrastructureConfig.RealTimeInferenceConfig.InstanceType', like: LOCAL },
    ],
  }),
  ...jobs,
  row('ZTA-DATA-025', CONFIG, 'AsyncInferenceConfig.OutputConfig.KmsKeyId', KEY, {
    when: [{ at: 'AsyncInferenceConfig', present: true }],
  }),
  ...VARIANTS.map((list) =>
    row('ZTA-DATA-025', CONFIG, 'CoreDumpConfig.KmsKeyId', KEY, {
      each: [list],
      whenItem: [...ON_INSTANCES.whenItem, { at: 'CoreDumpConfig', present: true }],
    }),
  ),
  row('ZTA-DATA-025', ['AWS::Bedrock::DataAutomationProject'], 'KmsKeyId', KEY),
  row('ZTA-DATA-025', [sagemaker('InferenceExperiment')], 'DataStorageConfig.KmsKey', KEY, {
    when: [{ at: 'DataStorageConfig', present: true }],
  }),
  row('ZTA-DATA-026', [sagemaker('ModelCard'), sagemaker('ModelPackage')], 'SecurityConfig.KmsKeyId', KEY),
  ...capture,
  ...VARIANTS.map((list) =>
    row('ZTA-DATA-040', CONFIG, 'EnableSSMAccess', { absentOr: NO }, { each: [list], ...ON_INSTANCES }),
  ),
  ...SHARED.map(([name, at]) =>
    row('ZTA-DATA-050', [sagemaker(name)], `${at}.S3KmsKeyId`, KEY, {
      when: [{ at: `${at}.NotebookOutputOption`, is: ['Allowed'] }],
    }),
  ),
  row('ZTA-DATA-051', [sagemaker('Domain')], 'DomainSettings.ExecutionRoleIdentityConfig', {
    is: ['USER_PROFILE_NAME'],
  }),
  row('ZTA-DATA-052', [sagemaker('Domain')], 'DomainSettings.DockerSettings.EnableDockerAccess', {
    isNot: 'ENABLED',
  }),
];
