import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Memory', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-050')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['nothing said, which is a key of the provider', {}, ['fail Properties/EncryptionKeyArn']],
  [
    'known at deployment',
    { EncryptionKeyArn: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/EncryptionKeyArn'],
  ],
  ['a key', { EncryptionKeyArn: { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/1234' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
