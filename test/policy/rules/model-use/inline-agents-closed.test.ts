import { AT, allow, deny, found, LATE, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-005';

test.each([
  ['by name', [allow('bedrock:InvokeInlineAgent')], 0],
  ['by a pattern', [allow('bedrock:Invoke*')], 0],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['a Deny', [allow('bedrock:InvokeInlineAgent'), deny('bedrock:InvokeInline*')]],
  ['an agent that is set up', [allow('bedrock:InvokeAgent', 'arn:aws:bedrock:eu-west-1:111122223333:agent-alias/A/B')]],
  [
    'a pattern on models, where the action knows no resources',
    [allow('bedrock:Invoke*', 'arn:aws:bedrock:eu-west-1::foundation-model/x')],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([{ ...allow('bedrock:InvokeInlineAgent'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/0/Action`,
  ]);
});
