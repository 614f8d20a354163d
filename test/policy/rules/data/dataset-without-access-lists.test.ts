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
    .filter(({ rule }) => rule === 'ZTA-DATA-005')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'the writer owns it',
    { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
    [['fail', 'Properties/OwnershipControls/Rules/0/ObjectOwnership']],
  ],
  [
    'the owner is preferred',
    { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
    [['fail', 'Properties/OwnershipControls/Rules/0/ObjectOwnership']],
  ],
  ['a list for everybody', { AccessControl: 'PublicRead' }, [['fail', 'Properties/AccessControl']]],
  [
    'what deployment says',
    { OwnershipControls: { Rules: [{ ObjectOwnership: { 'Fn::ImportValue': 'x' } }] } },
    [['unknown', 'Properties/OwnershipControls/Rules/0/ObjectOwnership']],
  ],
  ['the owner, always', { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }, []],
  ['a private list', { AccessControl: 'Private' }, []],
  ['nothing said, which is the owner', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
