import { allow, found, LATE, role } from '../identity/resources';

const RULE = 'ZTA-SUPPLY-018';
const AT = 'R/Properties/Policies/0/PolicyDocument/Statement/0/Resource';
const MODELS = { Group: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'fraud' } } };
const REPOSITORY = 'arn:aws:ecr:eu-central-1:111122223333:repository/fraud';
const pushing = (resource: unknown, actions: unknown = ['ecr:PutImage', 'ecr:UploadLayerPart']) =>
  role([allow(actions, resource)]);

test.each([
  ['any repository', { ...MODELS, ...pushing('*') }, [`fail ${AT}`]],
  ['all of ECR', { ...MODELS, ...pushing('*', 'ecr:*') }, [`fail ${AT}`]],
  ['one known only at deployment', { ...MODELS, ...pushing(LATE) }, [`unknown ${AT}`]],
  ['one repository', { ...MODELS, ...pushing(REPOSITORY) }, []],
  ['a token', { ...MODELS, ...pushing('*', 'ecr:GetAuthorizationToken') }, []],
  ['any action at all, of which others tell', { ...MODELS, ...pushing('*', '*') }, []],
  ['beside nothing that is about AI', pushing('*'), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
