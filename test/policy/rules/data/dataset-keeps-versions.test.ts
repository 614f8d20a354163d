import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Training: { Type: 'AWS::S3::Bucket', Properties: properties },
  Model: {
    Type: 'AWS::SageMaker::Model',
    Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Training}/model.tar.gz' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-006')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said, which is off', {}, [['fail', 'Properties/VersioningConfiguration/Status']]],
  [
    'suspended',
    { VersioningConfiguration: { Status: 'Suspended' } },
    [['fail', 'Properties/VersioningConfiguration/Status']],
  ],
  [
    'what deployment says',
    { VersioningConfiguration: { Status: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/VersioningConfiguration/Status']],
  ],
  ['on', { VersioningConfiguration: { Status: 'Enabled' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
