import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({ Thing: { Type: 'AWS::Bedrock::DataSource', Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-022')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['no key', {}, [['fail', 'Properties/ServerSideEncryptionConfiguration/KmsKeyArn']]],
  [
    'a key that deployment names',
    { ServerSideEncryptionConfiguration: { KmsKeyArn: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/ServerSideEncryptionConfiguration/KmsKeyArn']],
  ],
  ['a key', { ServerSideEncryptionConfiguration: { KmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/1' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
