import { findingsIn } from '../../../judged';

const ROOT = 'arn:aws:iam::111122223333:root';
const ANA = 'arn:aws:iam::111122223333:user/ana';
const FACTOR = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const NONE = { 'aws:MultiFactorAuthPresent': 'false' };
const AT = 'Properties/AssumeRolePolicyDocument';

const let_ = (AWS: unknown, Condition?: object, Effect = 'Allow') => ({
  Effect,
  Principal: { AWS },
  Action: 'sts:AssumeRole',
  ...(Condition && { Condition }),
});

const found = (trust: readonly object[], action = 'sagemaker:UpdateModelPackage') =>
  findingsIn({
    R: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: trust },
        Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: action, Resource: '*' } } }],
      },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-IAM-100')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, readonly object[], string[]]>([
  ['a user without a second factor', [let_(ANA)], [`fail ${AT}`]],
  ['an account without one', [let_(ROOT)], [`fail ${AT}`]],
  ['a user with one', [let_(ANA, FACTOR)], []],
  ['one that is not old', [let_(ROOT, { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } })], []],
  ['one that is there at all', [let_(ROOT, { Null: { 'aws:MultiFactorAuthAge': 'false' } })], []],
  [
    'one where something is told of it',
    [let_(ANA, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })],
    [`fail ${AT}`],
  ],
  ['none, and only none', [let_(ANA, { Bool: { 'aws:MultiFactorAuthPresent': 'false' } })], [`fail ${AT}`]],
  [
    'whoever shows none refused',
    [let_(ANA), let_('*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, 'Deny')],
    [],
  ],
  [
    'whoever says so refused',
    [let_(ANA), let_('*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, 'Deny')],
    [`fail ${AT}`],
  ],
  [
    'one user who shows none refused',
    [let_(ANA), let_('arn:aws:iam::111122223333:user/bob', { BoolIfExists: NONE }, 'Deny')],
    [`fail ${AT}`],
  ],
  [
    'whoever shows none refused to tag sessions',
    [let_(ANA), { ...let_('*', { BoolIfExists: NONE }, 'Deny'), Action: 'sts:TagSession' }],
    [`fail ${AT}`],
  ],
  ['any of no values refused', [let_(ANA), let_('*', { 'ForAnyValue:BoolIfExists': NONE }, 'Deny')], [`fail ${AT}`]],
  ['all of no values', [let_(ANA, { 'ForAllValues:Bool': FACTOR.Bool })], [`fail ${AT}`]],
  ['anybody of an organization', [let_('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })], [`fail ${AT}`]],
  ['the name of a session without one', [let_(ANA, FACTOR), { ...let_(ANA), Action: 'sts:SetSourceIdentity' }], []],
  ['one of two ways without', [let_(ANA, FACTOR), let_(ROOT)], [`fail ${AT}`]],
  ['a role', [let_('arn:aws:iam::111122223333:role/pipeline')], []],
  ['a service', [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }], []],
  [
    'known at deployment',
    [let_(ANA, { Bool: { 'aws:MultiFactorAuthPresent': { 'Fn::ImportValue': 'elsewhere' } } })],
    [`unknown ${AT}`],
  ],
])('%s', (_what, trust, expected) => {
  expect(found(trust)).toEqual(expected);
});

test('who only reads need show none', () => {
  expect(found([let_(ANA)], 'sagemaker:DescribeModelPackage')).toEqual([]);
});
