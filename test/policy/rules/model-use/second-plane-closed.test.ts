import { AT, allow, deny, found, LATE, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-004';

test.each([
  [
    'asking a model',
    [allow('bedrock-mantle:CreateInference', 'arn:aws:bedrock-mantle:eu-west-1:111122223333:project/p')],
    0,
  ],
  ['making one', [allow('bedrock-mantle:CreateFineTuningJob')], 0],
  ['a pattern', [allow('bedrock-mantle:*')], 0],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a Deny', [allow('bedrock-mantle:CreateInference'), deny('bedrock-mantle:*')]],
  ['what only looks', [allow('bedrock-mantle:ListModels')]],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([{ ...allow('bedrock-mantle:CreateInference'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/0/Action`,
  ]);
});
