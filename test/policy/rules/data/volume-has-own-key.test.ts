import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-024')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'an endpoint without a key',
    ['AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ InstanceType: 'ml.m5.large' }] }],
    [['fail', 'Properties/KmsKeyId']],
  ],
  [
    'an endpoint with a key',
    [
      'AWS::SageMaker::EndpointConfig',
      { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1', ProductionVariants: [{ InstanceType: 'ml.m5.large' }] },
    ],
    [],
  ],
  [
    'disks that encrypt themselves',
    ['AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ InstanceType: 'ml.g5.xlarge' }] }],
    [],
  ],
  [
    'disks that encrypt themselves, by a letter',
    [
      'AWS::SageMaker::EndpointConfig',
      { ProductionVariants: [{ InstanceType: 'ml.g4dn.xlarge' }, { InstanceType: 'ml.m5.large' }] },
    ],
    [],
  ],
  [
    'a type that deployment names',
    ['AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ InstanceType: { 'Fn::ImportValue': 'x' } }] }],
    [['unknown', 'Properties/KmsKeyId']],
  ],
  [
    'a key that deployment names',
    [
      'AWS::SageMaker::EndpointConfig',
      { KmsKeyId: { 'Fn::ImportValue': 'x' }, ProductionVariants: [{ InstanceType: 'ml.m5.large' }] },
    ],
    [['unknown', 'Properties/KmsKeyId']],
  ],
  [
    'no instances',
    ['AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ ServerlessConfig: { MaxConcurrency: 1 } }] }],
    [],
  ],
  [
    'a job',
    ['AWS::SageMaker::ModelQualityJobDefinition', { JobResources: { ClusterConfig: { InstanceType: 'ml.m5.large' } } }],
    [['fail', 'Properties/JobResources/ClusterConfig/VolumeKmsKeyId']],
  ],
  [
    'a schedule with a job within',
    [
      'AWS::SageMaker::MonitoringSchedule',
      { MonitoringScheduleConfig: { MonitoringJobDefinition: { MonitoringResources: { ClusterConfig: {} } } } },
    ],
    [
      [
        'fail',
        'Properties/MonitoringScheduleConfig/MonitoringJobDefinition/MonitoringResources/ClusterConfig/VolumeKmsKeyId',
      ],
    ],
  ],
  [
    'a schedule that names a job',
    ['AWS::SageMaker::MonitoringSchedule', { MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'a' } }],
    [],
  ],
  [
    'an experiment',
    [
      'AWS::SageMaker::InferenceExperiment',
      { ModelVariants: [{ InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.m5.large' } } }] },
    ],
    [['fail', 'Properties/KmsKey']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
