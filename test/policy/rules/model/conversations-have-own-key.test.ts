import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-MODEL-043')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['an agent without', { Type: 'AWS::Bedrock::Agent', Properties: {} }, ['fail Properties/CustomerEncryptionKeyArn']],
  ['a session without', { Type: 'AWS::Bedrock::Session' }, ['fail Properties/EncryptionKeyArn']],
  [
    'an agent with a key',
    {
      Type: 'AWS::Bedrock::Agent',
      Properties: { CustomerEncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    },
    [],
  ],
  ['a prompt, which is no conversation', { Type: 'AWS::Bedrock::Prompt' }, []],
  [
    'known at deployment',
    { Type: 'AWS::Bedrock::Agent', Properties: { CustomerEncryptionKeyArn: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/CustomerEncryptionKeyArn'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
