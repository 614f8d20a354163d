import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-006')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['nothing said, which is a key of the provider', {}, ['fail Properties/KmsKeyArn']],
  ['known at deployment', { KmsKeyArn: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/KmsKeyArn']],
  ['a key', { KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
