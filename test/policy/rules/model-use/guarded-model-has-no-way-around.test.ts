import { AT, allow, found, LATE, MODEL, RUN, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-007';

test.each([
  ['answers from documents', [RUN, allow('bedrock:RetrieveAndGenerate')], 1],
  ['any agent', [RUN, allow('bedrock:InvokeAgent', 'arn:aws:bedrock:eu-west-1:111122223333:agent-alias/*')], 1],
  ['any flow', [RUN, allow('bedrock:InvokeFlow')], 1],
  ['better prompts', [RUN, allow('bedrock:OptimizePrompt')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, role(statements))).toEqual([`fail ${AT}/${index}/Action`]);
});

test.each([
  ['no guardrail to get around', [allow('bedrock:InvokeModel', MODEL), allow('bedrock:RetrieveAndGenerate')]],
  ['an agent by name', [RUN, allow('bedrock:InvokeAgent', 'arn:aws:bedrock:eu-west-1:111122223333:agent-alias/A/B')]],
  [
    'a Deny of all but the named',
    [RUN, allow('bedrock:RetrieveAndGenerate'), { Effect: 'Deny', NotAction: ['bedrock:InvokeModel'], Resource: '*' }],
  ],
  [
    'only finding passages',
    [RUN, allow('bedrock:Retrieve', 'arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/K')],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

test('an effect known at deployment', () => {
  expect(found(RULE, role([RUN, { ...allow('bedrock:RetrieveAndGenerate'), Effect: LATE }]))).toEqual([
    `unknown ${AT}/1/Action`,
  ]);
});
