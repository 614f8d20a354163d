import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Instance: { Type: 'AWS::EC2::VerifiedAccessInstance', Properties: properties },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-003')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said, which is off', {}, [['fail', 'Instance', 'Properties/LoggingConfigurations']]],
  [
    'destinations that are off',
    { LoggingConfigurations: { S3: { Enabled: false, BucketName: 'a' }, CloudWatchLogs: { LogGroup: 'a' } } },
    [['fail', 'Instance', 'Properties/LoggingConfigurations']],
  ],
  [
    'what deployment says',
    { LoggingConfigurations: { S3: { Enabled: { 'Fn::ImportValue': 'x' } } } },
    [['unknown', 'Instance', 'Properties/LoggingConfigurations']],
  ],
  [
    'all that deployment says',
    { LoggingConfigurations: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Instance', 'Properties/LoggingConfigurations']],
  ],
  ['a bucket', { LoggingConfigurations: { S3: { Enabled: 'true', BucketName: 'a' } } }, []],
  ['a stream', { LoggingConfigurations: { KinesisDataFirehose: { Enabled: true } } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
