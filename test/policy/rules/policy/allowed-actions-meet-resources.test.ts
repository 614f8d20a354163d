import { allow, BASE, deny, document, found, MODELS, policy } from './resources';

const RULE = 'ZTA-POL-008';

test.each([
  ['an action on resources of another type', policy(allow('bedrock:InvokeAgent', MODELS)), ['fail 0/Action']],
  [
    'an action on no resource',
    policy(allow(['bedrock:Retrieve', 'bedrock:RetrieveAndGenerate'], BASE)),
    ['fail 0/Action/1'],
  ],
  [
    'an action on no resource, on a resource of the template',
    policy(allow('bedrock:RetrieveAndGenerate', { 'Fn::GetAtt': ['M', 'Arn'] })),
    ['fail 0/Action'],
  ],
  ['a resource of the template', policy(allow('sagemaker:DescribeModel', { 'Fn::GetAtt': ['M', 'Arn'] })), []],
  ['an action on its resource', policy(allow('bedrock:InvokeModel', MODELS)), []],
  [
    'making a model of a version of another account, as AWS writes it',
    {
      P: {
        Type: 'AWS::SageMaker::ModelPackageGroup',
        Properties: {
          ModelPackageGroupPolicy: document(
            allow('sagemaker:CreateModel', 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/claims/*'),
          ),
        },
      },
    },
    [],
  ],
  ['a Deny, of which another rule tells', policy(deny('bedrock:InvokeAgent', MODELS)), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
