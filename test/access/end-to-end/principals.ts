import { allow, bare, bucket, by, deny, doc, G, I, NP, OBJ, type Row, res, role, say, t, X } from './template';

/** Whom policies name, and whose tags they ask for. */
export const PRINCIPALS: readonly Row[] = [
  [
    'a principal by a custom resource',
    t({
      ...bucket(say({ AWS: { 'Fn::GetAtt': ['Z', 'Arn'] } }, allow(G, OBJ))),
      Z: res('Custom::Thing', { ServiceToken: 'arn:aws:lambda:eu-central-1:111122223333:function:f' }),
    }),
    [G],
    'not proved',
  ],
  [
    'canonical user',
    t({
      ...bucket(
        say({ CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }, allow(G, OBJ)),
      ),
    }),
    [G],
    'not proved',
  ],
  [
    'origin access identity',
    t({
      ...bucket(say({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E123' }, allow(G, OBJ))),
    }),
    [G],
    'not proved',
  ],
  [
    'literal ARN of a role whose account is not told',
    t({ R: bare({ RoleName: 'r1' }), ...bucket(say({ AWS: 'arn:aws:iam::111122223333:role/r1' }, allow(G, OBJ))) }),
    [G, ...by('R')],
    'not proved',
  ],
  [
    'literal ARN of a role with a path',
    t({
      R: bare({ RoleName: 'r1', Path: '/team/' }),
      ...bucket(say({ AWS: 'arn:aws:iam::111122223333:role/r1' }, allow(G, OBJ))),
    }),
    [G, ...by('R')],
    'proved',
  ],
  [
    'a wildcard in a principal',
    t({ ...bucket(say({ AWS: 'arn:aws:iam::999900001111:role/*' }, allow(G, OBJ))) }),
    [G],
    'not proved',
  ],
  [
    'an account as a number',
    t({ ...bucket(say({ AWS: 999900001111 }, allow(G, OBJ))) }),
    [G, ...by('999900001111')],
    'not proved',
  ],
  ['an organization as principal', t({ ...bucket(say({ AWS: 'o-1' }, allow(G, OBJ))) }), [G], 'not proved'],
  [
    'several principals',
    t({ ...bucket(say({ AWS: [X, 'arn:aws:iam::999900001112:root'], Service: 'logs.amazonaws.com' }, allow(G, OBJ))) }),
    [G, ...by('999900001112')],
    'refuted',
  ],
  [
    'service of a region',
    t({ ...bucket(say({ Service: 'logs.eu-central-1.amazonaws.com' }, allow(G, OBJ))) }),
    [G, ...by('logs.eu-central-1.amazonaws.com')],
    'refuted',
  ],
  [
    'a service by a region that is not told',
    t({ ...bucket(say({ Service: { 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' } }, allow(G, OBJ))) }),
    [G],
    'refuted',
  ],
  [
    'a user of another account',
    t({ ...bucket(say({ AWS: 'arn:aws:iam::999900001111:user/eve' }, allow(G, OBJ))) }),
    [G, ...by('arn:aws:iam::999900001111:user/eve')],
    'refuted',
  ],
  [
    'another user of another account',
    t({ ...bucket(say({ AWS: 'arn:aws:iam::999900001111:user/eve' }, allow(G, OBJ))) }),
    [G, ...by('arn:aws:iam::999900001111:user/al')],
    'proved',
  ],
  [
    'everyone but a role by ARN',
    t({
      R: role([allow(G)]),
      Z: role([allow(G)]),
      ...bucket(
        say('*', deny('s3:*', [OBJ], { StringNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': ['R', 'Arn'] } } })),
      ),
    }),
    [G, '--on', OBJ, ...by('Z')],
    'proved',
  ],
  [
    'everyone but names like a role',
    t({
      R: role([allow(G)]),
      Z: role([allow(G)]),
      ...bucket(say('*', deny('s3:*', [OBJ], { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Stack*' } }))),
    }),
    [G, '--on', OBJ, ...by('Z')],
    'not proved',
  ],
  [
    'everyone but an id of a role',
    t({
      R: role([allow(G)]),
      ...bucket(say('*', deny('s3:*', [OBJ], { StringNotLike: { 'aws:userId': [{ 'Fn::Sub': '${R.RoleId}:*' }] } }))),
    }),
    [G, '--on', OBJ, ...by('R')],
    'not proved',
  ],
  [
    'everyone but an account',
    t({
      R: role([allow(G)]),
      ...bucket(
        say('*', deny('s3:*', [OBJ], { StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } })),
      ),
    }),
    [G, '--on', OBJ, ...by('R')],
    'refuted',
  ],
  [
    'trust of a federated provider of the files',
    t({
      O: res('AWS::IAM::OIDCProvider', { Url: 'https://token.actions.githubusercontent.com' }),
      T: res('AWS::IAM::Role', {
        AssumeRolePolicyDocument: doc([
          say({ Federated: { Ref: 'O' } }, { Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' }),
        ]),
      }),
    }),
    ['sts:AssumeRoleWithWebIdentity', '--on', 'T'],
    'refuted',
  ],
  [
    'saml',
    t({
      T: res('AWS::IAM::Role', {
        AssumeRolePolicyDocument: doc([
          say(
            { Federated: 'arn:aws:iam::111122223333:saml-provider/x' },
            { Effect: 'Allow', Action: 'sts:AssumeRoleWithSAML' },
          ),
        ]),
      }),
    }),
    ['sts:*', '--on', 'T'],
    'refuted',
  ],
  [
    'tags that a session brings',
    t({
      R: role([allow(I, '*', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } })], {
        Tags: [{ Key: 'team', Value: 'red' }],
        AssumeRolePolicyDocument: doc([
          say({ AWS: X }, { Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'] }),
        ]),
      }),
    }),
    [I],
    'refuted',
  ],
  [
    'tags of another case',
    t({
      R: role([allow(I, '*', { StringEquals: { 'aws:PrincipalTag/Team': 'red' } })], {
        Tags: [{ Key: 'team', Value: 'red' }],
      }),
    }),
    [I],
    'refuted',
  ],
  [
    'a tag by a parameter',
    t(
      {
        R: role([allow(I, '*', { StringEquals: { 'aws:PrincipalTag/team': 'red' } })], {
          Tags: [{ Key: 'team', Value: { Ref: 'N' } }],
        }),
      },
      NP,
    ),
    [I],
    'not proved',
  ],
  [
    'a tag whose key a parameter gives',
    t(
      {
        R: role([allow(I, '*', { StringEquals: { 'aws:PrincipalTag/team': 'red' } })], {
          Tags: [{ Key: { Ref: 'N' }, Value: 'red' }],
        }),
      },
      NP,
    ),
    [I],
    'not proved',
  ],
];
