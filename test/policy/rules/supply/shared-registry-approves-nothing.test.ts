import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-100')
    .map(({ outcome, resource, at }) => `${outcome} ${resource} ${at}`);

const GROUP = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*';

const group = (...statements: readonly object[]): Tree => ({
  G: {
    Type: 'AWS::SageMaker::ModelPackageGroup',
    Properties: {
      ModelPackageGroupName: 'fraud',
      ...(statements.length > 0 && { ModelPackageGroupPolicy: { Version: '2012-10-17', Statement: statements } }),
    },
  },
});

const share = (action: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::444455556666:root' },
  Action: action,
  Resource: GROUP,
  ...more,
});
const READ = ['sagemaker:DescribeModelPackage', 'sagemaker:CreateModel'];
const APPROVE = 'sagemaker:UpdateModelPackage';
const status = (operator: string, value: unknown) => ({
  Condition: { [operator]: { 'sagemaker:ModelApprovalStatus': value } },
});
const AT = 'G Properties/ModelPackageGroupPolicy/Statement';

test.each<[string, Tree, string[]]>([
  ['shared with nobody', group(), []],
  ['read only', group(share(READ)), []],
  ['approved by others', group(share(READ), share(APPROVE)), [`fail ${AT}/1`]],
  ['registered by others', group(share('sagemaker:CreateModelPackage')), [`fail ${AT}/0`]],
  ['everything by others', group(share('sagemaker:*')), [`fail ${AT}/0`]],
  ['approved by others, said to be', group(share(APPROVE, status('StringEquals', 'Approved'))), [`fail ${AT}/0`]],
  ['rejected by others', group(share(APPROVE, status('StringEquals', 'Rejected'))), []],
  ['rejected or approved', group(share(APPROVE, status('StringEquals', ['Rejected', 'Approved']))), [`fail ${AT}/0`]],
  [
    'what others say of themselves',
    group(share(APPROVE, status('StringEquals', '${aws:PrincipalTag/status}'))),
    [`fail ${AT}/0`],
  ],
  ['rejected if anything', group(share(APPROVE, status('StringEqualsIfExists', 'Rejected'))), [`fail ${AT}/0`]],
  ['denied to others', group(share(APPROVE, { Effect: 'Deny' })), []],
  [
    'what deployment decides',
    group(share(APPROVE, status('StringEquals', { 'Fn::ImportValue': 'status' }))),
    [`unknown ${AT}/0`],
  ],
  [
    'whether it allows is decided at deployment',
    group(share(APPROVE, { Effect: { 'Fn::ImportValue': 'effect' } })),
    [`unknown ${AT}/0`],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
