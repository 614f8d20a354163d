import { HOME, identityIn, modelOf, readingOf, roleWith } from './reading';

const ALLOW = (Action: string) => ({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } });
const role = (Properties: object = {}) => ({ Type: 'AWS::IAM::Role', Properties });
const MANAGED = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: ALLOW('m:*') } };

/** Actions of all policies of the role or user whose ARN ends so. */
function actionsOf(tree: Readonly<Record<string, unknown>>, ending: string): readonly string[] {
  const { policies } = identityIn(modelOf(tree), ending);
  return policies.flatMap(({ statements }) => statements.flatMap(({ actions }) => actions.patterns));
}

test.each<[string, object, object]>([
  ['inline', { Policies: [{ PolicyName: 'P', PolicyDocument: ALLOW('p:*') }] }, {}],
  [
    'a policy beside it',
    {},
    { P: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'R' }], PolicyDocument: ALLOW('p:*') } } },
  ],
  [
    'a policy of its own',
    {},
    { P: { Type: 'AWS::IAM::RolePolicy', Properties: { RoleName: { Ref: 'R' }, PolicyDocument: ALLOW('p:*') } } },
  ],
  [
    'a policy that names it',
    {},
    { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: ['r'], PolicyDocument: ALLOW('p:*') } } },
  ],
  [
    'a policy that it names',
    { ManagedPolicyArns: [{ Ref: 'P' }] },
    { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: ALLOW('p:*') } } },
  ],
])('%s', (_what, properties, others) => {
  expect(actionsOf({ R: role({ RoleName: 'r', ...properties }), ...others }, 'role/r')).toEqual(['p:*']);
});

test('a user has the policies of its groups, whichever names the other', () => {
  const group = (GroupName: string, action: string) => ({
    Type: 'AWS::IAM::Group',
    Properties: {
      GroupName,
      Policies: [{ PolicyName: 'P', PolicyDocument: ALLOW(action) }],
      ManagedPolicyArns: [`arn:aws:iam::aws:policy/${GroupName}`],
    },
  });
  const tree = {
    U: { Type: 'AWS::IAM::User', Properties: { UserName: 'u', Groups: [{ Ref: 'One' }] } },
    One: group('one', 'one:*'),
    Two: group('two', 'two:*'),
    Three: group('three', 'three:*'),
    Into: { Type: 'AWS::IAM::UserToGroupAddition', Properties: { GroupName: { Ref: 'Two' }, Users: [{ Ref: 'U' }] } },
    Beside: {
      Type: 'AWS::IAM::GroupPolicy',
      Properties: { GroupName: { Ref: 'One' }, PolicyDocument: ALLOW('beside:*') },
    },
  };
  expect(actionsOf(tree, 'user/u')).toEqual(['one:*', 'beside:*', 'two:*']);
  const { kind, unseen, trust } = identityIn(modelOf(tree), 'user/u');
  expect([kind, unseen, trust]).toEqual([
    'user',
    ['arn:aws:iam::aws:policy/one', 'arn:aws:iam::aws:policy/two'],
    undefined,
  ]);
});

test('a policy that is attached and not shown is unseen, and never nothing', () => {
  const tree = {
    Parameters: { P: { Type: 'String' }, L: { Type: 'CommaDelimitedList' } },
    Resources: {
      R: role({
        RoleName: 'r',
        ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess' }, { Ref: 'P' }],
      }),
      S: role({ RoleName: 's', ManagedPolicyArns: { Ref: 'L' } }),
    },
  };
  const model = modelOf(tree);
  expect(identityIn(model, 'role/r').unseen).toEqual([
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    "parameter 'P' is given at deployment",
  ]);
  expect(identityIn(model, 'role/s').unseen).toEqual(["parameter 'L' is given at deployment"]);
});

test('a policy of AWS is unseen, also where the files have one that is called the same', () => {
  const tree = {
    R: role({ RoleName: 'r', ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
    P: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { ManagedPolicyName: 'ReadOnlyAccess', PolicyDocument: ALLOW('x:*') },
    },
  };
  const { policies, unseen } = identityIn(modelOf(tree), 'role/r');
  expect([policies, unseen]).toEqual([[], ['arn:aws:iam::aws:policy/ReadOnlyAccess']]);
});

test('policies of a group that the files do not hold are unseen', () => {
  const tree = {
    Parameters: { L: { Type: 'CommaDelimitedList' } },
    Resources: {
      U: { Type: 'AWS::IAM::User', Properties: { UserName: 'u', Groups: ['theirs'] } },
      V: { Type: 'AWS::IAM::User', Properties: { UserName: 'v', Groups: { Ref: 'L' } } },
    },
  };
  expect(identityIn(modelOf(tree), 'user/u').unseen).toEqual(['group theirs']);
  expect(identityIn(modelOf(tree), 'user/v').unseen).toEqual(["group parameter 'L' is given at deployment"]);
});

test('inline policies that nobody knows may say anything', () => {
  const tree = {
    Parameters: { L: { Type: 'CommaDelimitedList' } },
    Resources: { R: role({ RoleName: 'r', Policies: { Ref: 'L' } }) },
  };
  expect(identityIn(modelOf(tree), 'role/r').policies).toMatchObject([
    { statements: [], hidden: "parameter 'L' is given at deployment" },
  ]);
});

test('a boundary of the files is read, another one is unseen', () => {
  const tree = {
    B: MANAGED,
    R: role({ RoleName: 'r', PermissionsBoundary: { Ref: 'B' } }),
    S: role({ RoleName: 's', PermissionsBoundary: 'arn:aws:iam::222233334444:policy/theirs' }),
    T: role({ RoleName: 't' }),
  };
  const model = modelOf(tree);
  expect(identityIn(model, 'role/r').boundary?.statements[0]?.actions.patterns).toEqual(['m:*']);
  expect(identityIn(model, 'role/r').unseenBoundary).toBeUndefined();
  expect(identityIn(model, 'role/s').unseenBoundary).toBe('arn:aws:iam::222233334444:policy/theirs');
  expect(identityIn(model, 'role/t')).not.toHaveProperty('unseenBoundary');
});

test('trust and tags', () => {
  const tree = {
    R: role({
      RoleName: 'r',
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' },
      },
      Tags: [
        { Key: 'team', Value: 'claims' },
        { Key: 'stage', Value: { Ref: 'AWS::Region' } },
      ],
    }),
  };
  const { trust, tags, place } = identityIn(modelOf(tree), 'role/r');
  expect(trust?.statements[0]?.principals?.list).toEqual([{ kind: 'Service', name: 'bedrock.amazonaws.com' }]);
  expect(tags).toEqual({ team: 'claims', stage: 'eu-west-1' });
  expect(place).toMatchObject({ resource: 'R', at: '', file: '0.json' });
});

test.each<[string, object, string]>([
  ['to nobody', {}, "nobody bears 'P', which the files attach to nobody"],
  [
    'to somebody outside',
    { Roles: ['theirs'] },
    "what 'P' grants 'theirs' is not looked at: it is not among the files",
  ],
])('a policy that is attached %s is an assumption', (_what, properties, expected) => {
  const tree = { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: ALLOW('x:*'), ...properties } } };
  expect(readingOf({ tree, environment: HOME }).assumptions).toContain(expected);
});

test('a policy that is attached to a role of the files is none', () => {
  const tree = { ...roleWith([], { ManagedPolicyArns: [{ Ref: 'P' }] }), P: MANAGED };
  expect(readingOf({ tree, environment: HOME }).assumptions.filter((each) => each.includes("'P'"))).toEqual([]);
});

describe('a permission set', () => {
  const SET = {
    Type: 'AWS::SSO::PermissionSet',
    Properties: {
      Name: 'Analyst',
      InlinePolicy: ALLOW('i:*'),
      ManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      CustomerManagedPolicyReferences: [{ Name: 'theirs' }],
      PermissionsBoundary: { CustomerManagedPolicyReference: { Name: 'fence' } },
    },
  };

  test('is a role in the account of its stack', () => {
    const [set] = modelOf({ Set: SET }).identities;
    expect(set).toMatchObject({
      kind: 'role',
      arn: 'arn:aws:iam::222233334444:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Analyst_0000000000000001',
      unseen: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'theirs'],
      unseenBoundary: 'fence',
    });
    expect(set?.policies[0]?.statements[0]?.actions.patterns).toEqual(['i:*']);
  });

  test('is one in each account that it is assigned to', () => {
    const assignment = (TargetId: string) => ({
      Type: 'AWS::SSO::Assignment',
      Properties: { PermissionSetArn: { 'Fn::GetAtt': ['Set', 'PermissionSetArn'] }, TargetId },
    });
    const { identities } = modelOf({
      Set: SET,
      A: assignment('333344445555'),
      B: assignment('444455556666'),
      C: assignment('444455556666'),
    });
    expect(identities.map(({ arn }) => arn.split(':')[4])).toEqual(['333344445555', '444455556666']);
  });
});

describe('a function of AWS SAM', () => {
  const read = (properties: object) =>
    modelOf({ F: { Type: 'AWS::Serverless::Function', Properties: properties } }).identities;

  test('has a role of its own, with what it states and what nobody reads here', () => {
    const Policies = ['AmazonS3ReadOnlyAccess', ALLOW('p:*'), { S3CrudPolicy: { BucketName: 'b' } }];
    const [role] = read({ Policies });
    expect(role).toMatchObject({ kind: 'role', arn: 'arn:aws:iam::222233334444:role/App-FRole-EXAMPLE00001' });
    expect(role?.policies).toMatchObject([
      { statements: [{ actions: { patterns: ['p:*'] } }] },
      { statements: [], hidden: "AWS SAM writes what 'S3CrudPolicy' says" },
    ]);
    expect(role?.unseen).toEqual(['FRole: what AWS SAM adds for events, logs and traces', 'AmazonS3ReadOnlyAccess']);
    expect(role?.trust?.statements[0]?.principals?.list).toEqual([{ kind: 'Service', name: 'lambda.amazonaws.com' }]);
  });

  test('that names a role has none of its own', () => {
    expect(read({ Role: 'arn:aws:iam::222233334444:role/theirs' })).toEqual([]);
  });
});
