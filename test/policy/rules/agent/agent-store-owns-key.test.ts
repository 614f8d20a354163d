import { findingsIn } from '../../../judged';

const found = ({ Type, ...Properties }: { Type: string }) =>
  findingsIn({ R: { Type: `AWS::BedrockAgentCore::${Type}`, Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-010')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['policies under a key of the provider', { Type: 'PolicyEngine' }, ['fail Properties/EncryptionKeyArn']],
  ['test conversations', { Type: 'Dataset' }, ['fail Properties/KmsKeyArn']],
  ['an evaluator', { Type: 'Evaluator' }, ['fail Properties/KmsKeyArn']],
  [
    'known at deployment',
    { Type: 'ConfigurationBundle', KmsKeyArn: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/KmsKeyArn'],
  ],
  ['a key', { Type: 'PolicyEngine', EncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
