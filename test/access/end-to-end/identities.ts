import { allow, bare, bucket, by, deny, doc, G, getAtt, I, mp, OBJ, type Row, res, role, say, t } from './template';

const USER = res('AWS::IAM::User', { UserName: 'bob' });

/** Boundaries and attachments. */
export const IDENTITIES: readonly Row[] = [
  [
    'boundary, role named',
    t({
      R: bare({ PermissionsBoundary: { Ref: 'M' } }),
      M: mp([allow('sqs:*')], {}),
      ...bucket(say({ AWS: getAtt('R') }, allow(G, OBJ))),
    }),
    [G, ...by('R')],
    'proved',
  ],
  [
    'boundary, session named',
    t({
      R: bare({ RoleName: 'r1', PermissionsBoundary: { Ref: 'M' } }),
      M: mp([allow('sqs:*')], {}),
      ...bucket(say({ AWS: { 'Fn::Sub': 'arn:aws:sts::${AWS::AccountId}:assumed-role/r1/s' } }, allow(G, OBJ))),
    }),
    [G, ...by('R')],
    'refuted',
  ],
  [
    'boundary, user named',
    t({
      U1: res('AWS::IAM::User', { UserName: 'bob', PermissionsBoundary: { Ref: 'M' } }),
      M: mp([allow('sqs:*')], {}),
      ...bucket(say({ AWS: getAtt('U1') }, allow(G, OBJ))),
    }),
    [G, ...by('U1')],
    'refuted',
  ],
  [
    'boundary, anyone',
    t({
      R: bare({ PermissionsBoundary: { Ref: 'M' } }),
      M: mp([allow('sqs:*')], {}),
      ...bucket(say('*', allow(G, OBJ))),
    }),
    [G, ...by('R')],
    'unknown',
  ],
  ['boundary only', t({ R: bare({ PermissionsBoundary: { Ref: 'M' } }), M: mp([allow('*')], {}) }), [I], 'proved'],
  [
    'boundary and identity',
    t({ R: role([allow('*')], { PermissionsBoundary: { Ref: 'M' } }), M: mp([allow('bedrock:*')], {}) }),
    [I],
    'refuted',
  ],
  [
    'boundary denies',
    t({ R: role([allow('*')], { PermissionsBoundary: { Ref: 'M' } }), M: mp([allow('*'), deny(I)], {}) }),
    [I],
    'proved',
  ],
  [
    'unseen boundary',
    t({ R: role([allow('*')], { PermissionsBoundary: 'arn:aws:iam::aws:policy/Foo' }) }),
    [I],
    'unknown',
  ],
  [
    'unseen boundary allows nothing more',
    t({ R: role([allow('sqs:*')], { PermissionsBoundary: 'arn:aws:iam::aws:policy/Foo' }) }),
    [I],
    'proved',
  ],
  ['managed by Roles', t({ R: bare(), M: mp([allow(I)], { Roles: [{ Ref: 'R' }] }) }), [I, ...by('R')], 'refuted'],
  [
    'managed by Arn',
    t({ R: bare({ ManagedPolicyArns: [{ Ref: 'M' }] }), M: mp([allow(I)], {}) }),
    [I, ...by('R')],
    'refuted',
  ],
  [
    'managed by name of role',
    t({ R: bare({ RoleName: 'r1' }), M: mp([allow(I)], { Roles: ['r1'] }) }),
    [I, ...by('R')],
    'refuted',
  ],
  [
    'policy by name of role given by param',
    t(
      { R: bare({ RoleName: { Ref: 'N' } }), M: mp([allow(I)], { Roles: [{ Ref: 'N' }] }) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [I, ...by('R')],
    'refuted',
  ],
  [
    'policy on a role whose name a parameter gives',
    t(
      { R: bare({ RoleName: 'r1' }), M: mp([allow(I)], { Roles: [{ Ref: 'N' }] }) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'policy on an imported role',
    t({ R: bare({ RoleName: 'r1' }), M: mp([allow(I)], { Roles: [{ 'Fn::ImportValue': 'x' }] }) }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'managed by literal arn of its name',
    t({
      R: bare({ ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/mp'] }),
      M: mp([allow(I)], { ManagedPolicyName: 'mp' }),
    }),
    [I],
    'not proved',
  ],
  [
    'AWS managed',
    t({ R: bare({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess'] }) }),
    [I],
    'not proved',
  ],
  [
    'AWS managed beside a deny',
    t({ R: role([deny(I)], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/Foo'] }) }),
    [I],
    'proved',
  ],
  ['deny in an unattached policy', t({ R: role([allow(I)]), M: mp([deny(I)], {}) }), [I], 'refuted'],
  [
    'group',
    t({
      Gp: res('AWS::IAM::Group', { Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }] }),
      U1: res('AWS::IAM::User', { Groups: [{ Ref: 'Gp' }] }),
    }),
    [I, ...by('U1')],
    'refuted',
  ],
  [
    'group by addition',
    t({
      Gp: res('AWS::IAM::Group', { Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }] }),
      U1: USER,
      Add: res('AWS::IAM::UserToGroupAddition', { GroupName: { Ref: 'Gp' }, Users: [{ Ref: 'U1' }] }),
    }),
    [I, ...by('U1')],
    'refuted',
  ],
  [
    'group deny',
    t({
      Gp: res('AWS::IAM::Group', {}),
      M: mp([deny(I)], { Groups: [{ Ref: 'Gp' }] }),
      U1: res('AWS::IAM::User', {
        Groups: [{ Ref: 'Gp' }],
        Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }],
      }),
    }),
    [I],
    'proved',
  ],
  ['unseen group', t({ U1: res('AWS::IAM::User', { Groups: ['admins'] }) }), [I], 'not proved'],
  [
    'AWS::IAM::Policy and RolePolicy',
    t({
      R: bare(),
      M: res('AWS::IAM::RolePolicy', { RoleName: { Ref: 'R' }, PolicyName: 'x', PolicyDocument: doc([allow(I)]) }),
    }),
    [I],
    'refuted',
  ],
  [
    'instance profile',
    t({ R: role([allow(I)]), IP: res('AWS::IAM::InstanceProfile', { Roles: [{ Ref: 'R' }] }) }),
    [I],
    'refuted',
  ],
];
