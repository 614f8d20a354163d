import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-031')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['none', {}, ['fail Properties/KmsKeyArn']],
  ['an alias of AWS', { KmsKeyArn: 'alias/aws/bedrock' }, ['fail Properties/KmsKeyArn']],
  ['a key', { KmsKeyArn: { 'Fn::GetAtt': ['R', 'Arn'] } }, []],
  ['known at deployment', { KmsKeyArn: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/KmsKeyArn']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
