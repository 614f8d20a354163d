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
    .filter(({ rule }) => rule === 'ZTA-DATA-003')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'one of them off',
    {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: false,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    [['fail', 'Properties/PublicAccessBlockConfiguration']],
  ],
  [
    'one of them left out',
    { PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, RestrictPublicBuckets: true } },
    [['fail', 'Properties/PublicAccessBlockConfiguration']],
  ],
  [
    'one that deployment sets',
    {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: { 'Fn::ImportValue': 'x' },
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    [['unknown', 'Properties/PublicAccessBlockConfiguration']],
  ],
  [
    'all that deployment sets',
    { PublicAccessBlockConfiguration: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/PublicAccessBlockConfiguration']],
  ],
  [
    'all of them on, as text',
    {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: 'true',
        BlockPublicPolicy: 'True',
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    [],
  ],
  ['nothing said, which is on', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
