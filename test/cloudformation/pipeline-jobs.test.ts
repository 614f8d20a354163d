import { findingsIn } from '../judged';

const RULES = ['ZTA-NET-008', 'ZTA-NET-009', 'ZTA-NET-010', 'ZTA-DATA-024', 'ZTA-DATA-025'];

const pipeline = (definition: unknown) => ({
  R: {
    Type: 'AWS::SageMaker::Pipeline',
    Properties: { PipelineName: 'p', RoleArn: 'arn:aws:iam::111122223333:role/p', PipelineDefinition: definition },
  },
});

const found = (definition: unknown) =>
  findingsIn(pipeline(definition))
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, outcome }) => `${outcome} ${rule}`)
    .sort();

const steps = (...Steps: readonly object[]) => ({
  PipelineDefinitionBody: JSON.stringify({ Version: '2020-12-01', Steps }),
});

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b';
const NETWORK = {
  EnableNetworkIsolation: true,
  EnableInterContainerTrafficEncryption: true,
  VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
};
const TRAINING = {
  ...NETWORK,
  ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30, VolumeKmsKeyId: KEY },
  OutputDataConfig: { S3OutputPath: 's3://models/', KmsKeyId: KEY },
};
const PROCESSING = {
  NetworkConfig: NETWORK,
  ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', VolumeKmsKeyId: KEY } },
  ProcessingOutputConfig: { Outputs: [], KmsKeyId: KEY },
};
const BARE = {
  ResourceConfig: { InstanceType: 'ml.m5.large' },
  OutputDataConfig: { S3OutputPath: 's3://models/' },
};
const OPEN = RULES.map((rule) => `fail ${rule}`).sort();

const step = (Type: string, Arguments: object) => ({ Name: Type, Type, Arguments });

test.each<[string, unknown, string[]]>([
  ['a step that trains as it comes', steps(step('Training', BARE)), OPEN],
  ['a step that trains within bounds', steps(step('Training', TRAINING)), []],
  ['a step that tunes as it comes', steps(step('Tuning', { TrainingJobDefinition: BARE })), OPEN],
  ['a step that tunes within bounds', steps(step('Tuning', { TrainingJobDefinition: TRAINING })), []],
  [
    'a step that processes as it comes',
    steps(
      step('Processing', {
        ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large' } },
        ProcessingOutputConfig: { Outputs: [] },
      }),
    ),
    OPEN,
  ],
  ['a step that processes within bounds', steps(step('Processing', PROCESSING)), []],
  ['a step behind a condition', steps(step('Condition', { IfSteps: [step('Training', BARE)] })), OPEN],
  [
    'a step without isolation',
    steps(step('Training', { ...TRAINING, EnableNetworkIsolation: false })),
    ['fail ZTA-NET-008'],
  ],
  [
    'a step whose isolation is given when it starts',
    steps(step('Training', { ...TRAINING, EnableNetworkIsolation: { Get: 'Parameters.Isolated' } })),
    ['unknown ZTA-NET-008'],
  ],
  ['a step that registers a model', steps(step('RegisterModel', {})), []],
  ['what is given at deployment', { PipelineDefinitionBody: { 'Fn::ImportValue': 'p' } }, ['unknown ZTA-NET-008']],
])('%s', (_what, definition, expected) => {
  expect(found(definition)).toEqual(expected);
});
