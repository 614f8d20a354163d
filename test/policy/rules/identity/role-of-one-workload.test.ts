import { found, RUN, role } from './resources';

const RULE = 'ZTA-IAM-010';

const code = { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['R', 'Arn'] } } };
const task = { Type: 'AWS::ECS::TaskDefinition', Properties: { TaskRoleArn: { Ref: 'R' } } };

test('two functions', () => {
  expect(found(RULE, { ...role([RUN]), A: code, B: code })).toEqual(['fail R/']);
});

test('a function and a task', () => {
  expect(found(RULE, { ...role([RUN]), A: code, B: task })).toHaveLength(1);
});

test.each([
  ['one function', { ...role([RUN]), A: code }],
  ['two functions that run no models', { ...role([]), A: code, B: code }],
  [
    'a function that only mentions the role',
    {
      ...role([RUN]),
      A: code,
      B: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { R: { Ref: 'R' } } } } },
    },
  ],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
