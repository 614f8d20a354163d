import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail' }, ...more })
    .filter(({ rule }) => rule === 'ZTA-MODEL-034')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['none', {}, ['fail ']],
  [
    'by its id',
    {
      V: {
        Type: 'AWS::Bedrock::GuardrailVersion',
        Properties: { GuardrailIdentifier: { 'Fn::GetAtt': ['R', 'GuardrailId'] } },
      },
    },
    [],
  ],
  [
    'by an ARN made from it',
    {
      V: {
        Type: 'AWS::Bedrock::GuardrailVersion',
        Properties: {
          GuardrailIdentifier: {
            'Fn::Sub': 'arn:${AWS::Partition}:bedrock:eu-west-1:111122223333:guardrail/${R.GuardrailId}',
          },
        },
      },
    },
    [],
  ],
  [
    'of another',
    {
      V: {
        Type: 'AWS::Bedrock::GuardrailVersion',
        Properties: { GuardrailIdentifier: 'a1b2c3d4', Description: { Ref: 'R' } },
      },
    },
    ['fail '],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
