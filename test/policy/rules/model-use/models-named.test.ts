import { AT, allow, found, LATE, MODEL, role } from '../identity/resources';

const RULE = 'ZTA-MODEL-003';

test.each([
  ['any model', 'bedrock:InvokeModel', '*'],
  ['any foundation model', 'bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/*'],
  ['a family of models', 'bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.*'],
  [
    'any profile',
    'bedrock:InvokeModelWithResponseStream',
    { 'Fn::Sub': 'arn:aws:bedrock:eu-west-1:${AWS::AccountId}:inference-profile/*' },
  ],
  ['all of the service', 'bedrock:InvokeModel', 'arn:aws:bedrock:*:*:*'],
  ['any endpoint', 'sagemaker:InvokeEndpoint', 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/*'],
  ['anything that answers', 'sagemaker:InvokeEndpointAsync', '*'],
])('%s', (_what, action, resource) => {
  expect(found(RULE, role([allow(action, [resource])]))).toEqual([`fail ${AT}/0/Resource/0`]);
});

test.each([
  ['a model', 'bedrock:InvokeModel', MODEL],
  ['a profile of the files', 'bedrock:InvokeModel', { 'Fn::GetAtt': ['P', 'InferenceProfileArn'] }],
  ['an endpoint of the files', 'sagemaker:InvokeEndpoint', { Ref: 'E' }],
  ['what is no model', 'bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/*'],
])('%s', (_what, action, resource) => {
  const resources = {
    P: { Type: 'AWS::Bedrock::ApplicationInferenceProfile' },
    E: { Type: 'AWS::SageMaker::Endpoint' },
  };
  expect(found(RULE, { ...role([allow(action, resource)]), ...resources })).toEqual([]);
});

test('a model known at deployment', () => {
  expect(found(RULE, role([allow('bedrock:InvokeModel', LATE)]))).toEqual([`unknown ${AT}/0/Resource`]);
});
