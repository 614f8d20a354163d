import { allow, bare, by, deny, doc, I, MODEL, NP, type Row, res, role, say, t } from './template';

/** Attachments, statements and texts that deployment fills in. */
export const DEPLOYMENT: readonly Row[] = [
  [
    'a user added to a group that the files do not hold',
    t({
      U1: res('AWS::IAM::User', {}),
      Add: res('AWS::IAM::UserToGroupAddition', { GroupName: 'admins', Users: [{ Ref: 'U1' }] }),
    }),
    [I, ...by('U1')],
    'not proved',
  ],
  [
    'a user whom a parameter adds to a group',
    t(
      {
        Gp: res('AWS::IAM::Group', { Policies: [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }] }),
        U1: res('AWS::IAM::User', { UserName: 'bob' }),
        Add: res('AWS::IAM::UserToGroupAddition', { GroupName: { Ref: 'Gp' }, Users: [{ Ref: 'N' }] }),
      },
      NP,
    ),
    [I, ...by('U1')],
    'not proved',
  ],
  [
    'managed policies by a list of a parameter',
    t({ R: bare({ ManagedPolicyArns: { Ref: 'L' } }) }, { Parameters: { L: { Type: 'CommaDelimitedList' } } }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'managed policies by a parameter with an empty default',
    t({ R: bare({ ManagedPolicyArns: [{ Ref: 'N' }] }) }, { Parameters: { N: { Type: 'String', Default: '' } } }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'policies by a macro',
    t({ R: bare({ Policies: { 'Fn::Transform': { Name: 'X', Parameters: {} } } }) }),
    [I, ...by('R')],
    'not proved',
  ],
  [
    'policies by a condition',
    t(
      {
        R: bare({
          Policies: {
            'Fn::If': ['C', [{ PolicyName: 'p', PolicyDocument: doc([allow(I)]) }], { Ref: 'AWS::NoValue' }],
          },
        }),
      },
      { ...NP, Conditions: { C: { 'Fn::Equals': [{ Ref: 'N' }, 'a'] } } },
    ),
    [I, ...by('R')],
    'refuted',
  ],
  ['an action by a parameter', t({ R: role([allow({ Ref: 'N' })]) }, NP), [I], 'not proved'],
  ['an action by a parameter in a Deny', t({ R: role([allow(I), deny({ Ref: 'N' })]) }, NP), [I], 'not proved'],
  [
    'an action by a list parameter with a part',
    t({ R: role([allow({ 'Fn::Split': [',', { Ref: 'N' }] })]) }, NP),
    [I],
    'not proved',
  ],
  [
    'an action by joined parts',
    t({ R: role([allow({ 'Fn::Join': [':', ['bedrock', 'InvokeModel']] })]) }),
    [I],
    'refuted',
  ],
  [
    'an effect by a parameter',
    t(
      { R: role([{ Effect: { Ref: 'N' }, Action: I, Resource: '*' }]) },
      { Parameters: { N: { Type: 'String', AllowedValues: ['Allow', 'Deny'] } } },
    ),
    [I],
    'refuted',
  ],
  [
    'an effect by a parameter of any value',
    t({ R: role([allow(I), { Effect: { Ref: 'N' }, Action: I, Resource: '*' }]) }, NP),
    [I],
    'not proved',
  ],
  [
    'a Deny by an effect with a default',
    t(
      { R: role([allow(I), { Effect: { Ref: 'N' }, Action: I, Resource: '*' }]) },
      { Parameters: { N: { Type: 'String', Default: 'Deny' } } },
    ),
    [I],
    'not proved',
  ],
  [
    'a statement by a custom resource',
    t({
      R: role([allow(I, { 'Fn::GetAtt': ['Z', 'Arn'] })]),
      Z: res('Custom::Thing', { ServiceToken: 'arn:aws:lambda:eu-central-1:111122223333:function:f' }),
    }),
    [I, '--on', MODEL],
    'not proved',
  ],
  [
    'a policy as text with a reference',
    t(
      {
        E: res('AWS::ECR::Repository', {
          RepositoryPolicyText: {
            'Fn::Sub':
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${N}"},"Action":"ecr:*"}]}',
          },
        }),
      },
      NP,
    ),
    ['ecr:BatchGetImage', '--on', 'E'],
    'not proved',
  ],
  [
    'a policy by Fn::ToJsonString',
    t(
      {
        E: res('AWS::ECR::Repository', {
          RepositoryPolicyText: { 'Fn::ToJsonString': doc([say('*', { Effect: 'Allow', Action: 'ecr:*' })]) },
        }),
      },
      { Transform: 'AWS::LanguageExtensions' },
    ),
    ['ecr:BatchGetImage', '--on', 'E'],
    'not proved',
  ],
  [
    'resources by a macro',
    t({ 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://x' } }, R: bare() }),
    [I],
    'unknown',
  ],
  [
    'a loop of roles',
    t(
      { 'Fn::ForEach::Roles': ['X', ['A', 'B'], { 'Role${X}': role([allow(I)]) }] },
      { Transform: 'AWS::LanguageExtensions' },
    ),
    [I],
    'unknown',
  ],
];
