import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-MODEL-044')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['a flow without', { Type: 'AWS::Bedrock::Flow', Properties: {} }, ['fail Properties/CustomerEncryptionKeyArn']],
  ['a prompt without', { Type: 'AWS::Bedrock::Prompt' }, ['fail Properties/CustomerEncryptionKeyArn']],
  ['a policy of reasoning without', { Type: 'AWS::Bedrock::AutomatedReasoningPolicy' }, ['fail Properties/KmsKeyId']],
  [
    'a library with a key',
    {
      Type: 'AWS::Bedrock::DataAutomationLibrary',
      Properties: { EncryptionConfiguration: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
    },
    [],
  ],
  ['an agent, which another rule is for', { Type: 'AWS::Bedrock::Agent' }, []],
  [
    'known at deployment',
    { Type: 'AWS::Bedrock::Blueprint', Properties: { KmsKeyId: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/KmsKeyId'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
