import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-025')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'asynchronous answers',
    ['AWS::SageMaker::EndpointConfig', { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://a' } } }],
    [['fail', 'Properties/AsyncInferenceConfig/OutputConfig/KmsKeyId']],
  ],
  [
    'asynchronous answers with a key',
    [
      'AWS::SageMaker::EndpointConfig',
      { AsyncInferenceConfig: { OutputConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' } } },
    ],
    [],
  ],
  [
    'dumps',
    ['AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ CoreDumpConfig: { DestinationS3Uri: 's3://a' } }] }],
    [['fail', 'Properties/ProductionVariants/0/CoreDumpConfig/KmsKeyId']],
  ],
  [
    'a job',
    ['AWS::SageMaker::DataQualityJobDefinition', { DataQualityJobOutputConfig: { MonitoringOutputs: [] } }],
    [['fail', 'Properties/DataQualityJobOutputConfig/KmsKeyId']],
  ],
  [
    'a job with a key that deployment names',
    ['AWS::SageMaker::ProcessingJob', { ProcessingOutputConfig: { KmsKeyId: { 'Fn::ImportValue': 'x' } } }],
    [['unknown', 'Properties/ProcessingOutputConfig/KmsKeyId']],
  ],
  ['a job without output', ['AWS::SageMaker::ProcessingJob', {}], []],
  [
    'an experiment',
    ['AWS::SageMaker::InferenceExperiment', { DataStorageConfig: { Destination: 's3://a' } }],
    [['fail', 'Properties/DataStorageConfig/KmsKey']],
  ],
  ['documents taken apart', ['AWS::Bedrock::DataAutomationProject', {}], [['fail', 'Properties/KmsKeyId']]],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
