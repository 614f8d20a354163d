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
    .filter(({ rule }) => rule === 'ZTA-DATA-009')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said', {}, [['fail', 'Properties/PublicAccessBlockConfiguration']]],
  [
    'said where a condition holds, which may be no value',
    { PublicAccessBlockConfiguration: { Ref: 'AWS::NoValue' } },
    [['fail', 'Properties/PublicAccessBlockConfiguration']],
  ],
  [
    'what deployment says',
    { PublicAccessBlockConfiguration: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/PublicAccessBlockConfiguration']],
  ],
  ['said', { PublicAccessBlockConfiguration: { BlockPublicAcls: true } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
