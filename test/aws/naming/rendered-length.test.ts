import { renderedLength } from '../../../lib/aws/naming/rendered-length';

const length = (value: unknown) => renderedLength([value]) - '[""]'.length;

test('what is known is counted as it is written, without white space', () => {
  expect(renderedLength({ Action: ['s3:GetObject'], Resource: '*' })).toBe(
    '{"Action":["s3:GetObject"],"Resource":"*"}'.length,
  );
});

test('what takes several bytes counts as that many', () => {
  expect(length('é')).toBe(2);
});

test.each<[string, unknown, number]>([
  ['an account', { Ref: 'AWS::AccountId' }, 12],
  ['a partition', { Ref: 'AWS::Partition' }, 10],
  ['a region', { Ref: 'AWS::Region' }, 16],
  ['a version', { 'Fn::GetAtt': ['Guardrail', 'Version'] }, 8],
  ['an id', { 'Fn::GetAtt': ['Vpc', 'VpcId'] }, 64],
  ['an ARN', { 'Fn::GetAtt': ['Guardrail', 'GuardrailArn'] }, 150],
  ['a resource, whatever it is called', { Ref: 'GuardrailVersion' }, 150],
  ['an import, whatever it is called', { 'Fn::ImportValue': 'Network:VpcId' }, 150],
  ['a choice', { 'Fn::Select': [0, { 'Fn::Split': ['/', { Ref: 'Arn' }] }] }, 150],
  [
    'a text of parts',
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }]] },
    32,
  ],
  ['a text with a separator', { 'Fn::Join': [':', ['a', 'b', { Ref: 'AWS::Region' }]] }, 20],
  ['a text with gaps', { 'Fn::Sub': 'arn:${AWS::Partition}:${Unknown}' }, 165],
])('%s is counted at its longest', (_name, value, expected) => {
  expect(length(value)).toBe(expected);
});
