import { AT, allow, found, LATE, RUN, role, trusting } from './resources';

const RULE = 'ZTA-IAM-031';
const MODELS = { Group: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'fraud' } } };
const pipeline = (...statements: readonly object[]) =>
  trusting(
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme/models:ref:refs/heads/main' },
      },
    },
    statements as never,
  );
const ANY = allow('sts:AssumeRole');

test.each([
  ['any role', { ...MODELS, ...pipeline(ANY) }, [`fail ${AT}/0/Action`]],
  [
    'a role known only at deployment',
    { ...MODELS, ...pipeline(allow('sts:AssumeRole', LATE)) },
    [`unknown ${AT}/0/Action`],
  ],
  [
    'a role by name',
    { ...MODELS, ...pipeline(allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/cdk-deploy')) },
    [],
  ],
  ['some roles', { ...MODELS, ...pipeline(allow('sts:AssumeRole', 'arn:aws:iam::*:role/cdk-*')) }, []],
  ['beside nothing that is about AI', pipeline(ANY), []],
  ['no pipeline', { ...MODELS, ...role([ANY]) }, []],
  ['who runs models, of whom another rule tells', { ...MODELS, ...pipeline(RUN, ANY) }, []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
