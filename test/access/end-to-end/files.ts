import { allow, bare, by, doc, I, one, type Row, res, role, t } from './template';

const fn = (more: object) => ({
  F: res('AWS::Lambda::Function', {
    Role: 'arn:aws:iam::111122223333:role/x',
    Handler: 'h',
    Runtime: 'nodejs20.x',
    Code: { ZipFile: '' },
  }),
  ...more,
});

/** Files that are broken or strange, and whom questions name. */
export const FILES: readonly Row[] = [
  ['nothing', t({}), [I], 'proved'],
  ['empty file', '', [I], 'refused'],
  ['no resources', 'AWSTemplateFormatVersion: 2010-09-09\n', [I], 'refused'],
  [
    'duplicate keys',
    `Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}\n      Policies:\n        - PolicyName: p\n          PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Effect: Deny, Action: "bedrock:*", Resource: "*"}]}\n`,
    [I],
    'refused',
  ],
  [
    'keys in two cases',
    one({ Effect: 'Allow', action: 'bedrock:*', Action: 's3:*', Resource: '*' }),
    [I],
    'not proved',
  ],
  [
    'condition keys in two cases',
    one(allow(I, '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1', 'AWS:SourceVpce': 'vpce-2' } })),
    [I],
    'not proved',
  ],
  [
    'yaml short forms',
    `Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}\n      Policies:\n        - PolicyName: p\n          PolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: "bedrock:*", Resource: !Sub "arn:\${AWS::Partition}:bedrock:*::foundation-model/*"}]}\n`,
    [I],
    'refuted',
  ],
  [
    'nested stack not there',
    t({ N: res('AWS::CloudFormation::Stack', { TemplateURL: 'https://x/y.json' }) }),
    [I],
    'proved',
  ],
  ['wildcard question', one(allow(I)), ['*'], 'refuted'],
  ['wildcard question, nothing', t({ R: bare() }), ['bedrock:*'], 'proved'],
  ['by pattern', one(allow(I)), [I, ...by('arn:aws:iam::*:role/*')], 'refuted'],
  ['by own account', one(allow(I)), [I, ...by('111122223333')], 'refuted'],
  [
    'by role arn of a literal name',
    t({ R: role([allow(I)], { RoleName: 'r1' }) }),
    [I, ...by('arn:aws:iam::111122223333:role/r1')],
    'refuted',
  ],
  [
    'by role arn with path',
    t({ R: role([allow(I)], { RoleName: 'r1', Path: '/a/' }) }),
    [I, ...by('arn:aws:iam::111122223333:role/a/r1')],
    'refuted',
  ],
  [
    'by session of a role',
    t({ R: role([allow(I)], { RoleName: 'r1' }) }),
    [I, ...by('arn:aws:sts::111122223333:assumed-role/r1/s')],
    'refuted',
  ],
  [
    'by a group',
    t({
      Gp: res('AWS::IAM::Group', { Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }] }),
      U1: res('AWS::IAM::User', { Groups: [{ Ref: 'Gp' }] }),
    }),
    [I, ...by('Gp')],
    'refuted',
  ],
  [
    'by a function, whose role it is',
    t({ R: role([allow(I)]), ...fn({ Principal: 's3.amazonaws.com' }) }),
    [I, ...by('F')],
    'refused',
  ],
  [
    'user name in another case',
    t({
      U1: res('AWS::IAM::User', { UserName: 'Bob', Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }] }),
    }),
    [I, ...by('arn:aws:iam::111122223333:user/Bob')],
    'refuted',
  ],
];
