import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Calls: { Type: 'AWS::S3::Bucket', Properties: properties },
  Config: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { DataCaptureConfig: { DestinationS3Uri: { 'Fn::Sub': 's3://${Calls}/capture' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-011')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['no log', {}, [['fail', 'Properties/LoggingConfiguration']]],
  [
    'what deployment says',
    { LoggingConfiguration: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/LoggingConfiguration']],
  ],
  ['a log in the bucket itself', { LoggingConfiguration: {} }, [['fail', 'Properties/LoggingConfiguration']]],
  ['a log', { LoggingConfiguration: { DestinationBucketName: 'logs' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('asks it of captured calls only', () => {
  expect(findingsIn({ TrainingData: { Type: 'AWS::S3::Bucket' } }).map(({ rule }) => rule)).not.toContain(
    'ZTA-DATA-011',
  );
});
