import type { Shapes } from './shape';

const presets = { Path: '/' };

/** Who acts. */
export const IDENTITY_SHAPES: Shapes = {
  'AWS::IAM::Group': {
    named: 'GroupName',
    made: 'name',
    arn: 'iam::{A}:group{Path}{N}',
    attributes: { Arn: '{ARN}' },
    presets,
  },
  'AWS::IAM::InstanceProfile': {
    named: 'InstanceProfileName',
    made: 'name',
    arn: 'iam::{A}:instance-profile{Path}{N}',
    attributes: { Arn: '{ARN}' },
    presets,
  },
  'AWS::IAM::ManagedPolicy': {
    named: 'ManagedPolicyName',
    made: 'name',
    arn: 'iam::{A}:policy{Path}{N}',
    ref: '{ARN}',
    attributes: { PolicyArn: '{ARN}' },
    presets,
  },
  'AWS::IAM::OIDCProvider': {
    named: 'Url',
    arn: 'iam::{A}:oidc-provider/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::IAM::Role': {
    named: 'RoleName',
    made: 'name',
    arn: 'iam::{A}:role{Path}{N}',
    attributes: { Arn: '{ARN}' },
    presets,
  },
  'AWS::IAM::SAMLProvider': {
    named: 'Name',
    arn: 'iam::{A}:saml-provider/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::IAM::User': {
    named: 'UserName',
    made: 'name',
    arn: 'iam::{A}:user{Path}{N}',
    attributes: { Arn: '{ARN}' },
    presets,
  },
  'AWS::Organizations::Account': {
    made: 'account',
    arn: 'organizations::{A}:account/*/{N}',
    attributes: { AccountId: '{N}' },
  },
  'AWS::Cognito::UserPool': {
    made: 'CODE',
    arn: 'cognito-idp:{R}:{A}:userpool/{N}',
    attributes: { Arn: '{ARN}', UserPoolId: '{N}' },
  },
  'AWS::Cognito::IdentityPool': {
    made: 'uuid',
    arn: 'cognito-identity:{R}:{A}:identitypool/{R}:{N}',
    ref: '{R}:{N}',
    attributes: { Id: '{R}:{N}' },
  },
};
