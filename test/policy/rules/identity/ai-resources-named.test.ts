import { AT, allow, deny, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-002';

test.each([
  ['a job on anything', 'sagemaker:CreateTrainingJob', '*'],
  ['a guardrail on anything', 'bedrock:ApplyGuardrail', '*'],
  ['a whole service of the account', 'sagemaker:CreateModel', 'arn:aws:sagemaker:eu-west-1:111122223333:*'],
  ['tokens of every agent', 'bedrock-agentcore:GetResourceApiKey', '*'],
])('%s', (_what, action, resource) => {
  expect(found(RULE, role([allow(action, [resource])]))).toEqual([`fail ${AT}/0/Resource/0`]);
});

test('anything but some', () => {
  const statement = {
    Effect: 'Allow',
    Action: 'bedrock:Retrieve',
    NotResource: 'arn:aws:bedrock:eu-west-1:1:knowledge-base/x',
  };
  expect(found(RULE, role([statement]))).toEqual([`fail ${AT}/0/NotResource`]);
});

test.each([
  ['what knows no resources', allow('bedrock:CreateKnowledgeBase')],
  ['what only looks', allow(['sagemaker:DescribeEndpoint', 'bedrock:GetGuardrail'])],
  [
    'a kind of jobs',
    allow('sagemaker:CreateTrainingJob', 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/fraud-*'),
  ],
  ['what bears a tag', allow('sagemaker:StopTrainingJob', '*', { StringEquals: { 'aws:ResourceTag/Team': 'fraud' } })],
  ['running a model, which another rule judges', allow('bedrock:InvokeModel')],
  ['another service', allow('s3:GetObject')],
  [
    'another service in the same statement',
    allow(['bedrock:Retrieve', 's3:GetObject'], ['arn:aws:s3:::*', 'arn:aws:bedrock:eu-west-1:1:knowledge-base/x']),
  ],
])('%s', (_what, statement) => {
  expect(found(RULE, role([statement]))).toEqual([]);
});

test('a resource known at deployment', () => {
  expect(found(RULE, role([allow('bedrock:Retrieve', LATE)]))).toEqual([`unknown ${AT}/0/Resource`]);
});

test('what is denied again', () => {
  expect(found(RULE, role([allow('bedrock:Retrieve'), deny('bedrock:R*')]))).toEqual([]);
  expect(
    found(RULE, role([allow('bedrock:Retrieve'), deny('bedrock:R*', 'arn:aws:bedrock:eu-west-1:1:knowledge-base/x')])),
  ).toHaveLength(1);
});
