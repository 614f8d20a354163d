import type { Tree } from '../../judged';
import { mistakesIn, modelOf, plainly, readingOf, roleWith } from './reading';

const OPEN = { Ref: 'Open' };
const LIST = { Ref: 'List' };
const MACRO = { 'Fn::Transform': { Name: 'AWS::Include' } };
const PARAMETERS = { Open: { Type: 'String' }, List: { Type: 'CommaDelimitedList' } };
const BASE = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

/** The inline policy of a role, and what is wrong with it. */
function readDocument(document: unknown) {
  const policies = [{ PolicyName: 'P', PolicyDocument: document }];
  const tree = { Parameters: PARAMETERS, Resources: roleWith(BASE, { Policies: policies }) };
  const { ways, mistakes } = readingOf({ tree });
  const policy = ways[0]?.access.identities[0]?.policies[0];
  const places = mistakes.map(({ place, what }) => [
    place.at.replace('Properties/Policies/0/PolicyDocument/', ''),
    what,
  ]);
  return { policy, mistakes: places };
}

const readStatement = (statement: unknown) => {
  const { policy, mistakes } = readDocument({ Version: '2012-10-17', Statement: statement });
  return { statement: policy?.statements[0], hidden: policy?.hidden, mistakes };
};

/** The trust policy of a role with one statement. */
function readTrust(statement: unknown) {
  const trust = { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: statement } };
  const tree = { Parameters: PARAMETERS, Resources: roleWith(BASE, trust) };
  const { ways, mistakes } = readingOf({ tree });
  const policy = ways[0]?.access.identities[0]?.trust;
  return { statement: policy?.statements[0], hidden: policy?.hidden, mistakes: mistakes.map(({ what }) => what) };
}

test('a statement is read as it is written', () => {
  const statement = {
    Sid: 'All',
    Effect: 'Deny',
    NotAction: ['s3:Get*', 'iam:*'],
    NotResource: 'arn:aws:s3:::b/${aws:username}/*',
    Condition: {
      'ForAnyValue:StringNotEqualsIfExists': { 'aws:TagKeys': ['a', 'b'] },
      bool: { 'aws:SecureTransport': false },
      NumericLessThan: { 's3:max-keys': 10 },
    },
  };
  const { mistakes, policy } = readDocument({ Version: '2012-10-17', Id: 'x', Statement: [statement] });
  expect(mistakes).toEqual([]);
  expect(plainly(policy)).toEqual({
    version: '2012-10-17',
    statements: [
      {
        sid: 'All',
        effect: 'Deny',
        actions: { patterns: ['s3:Get*', 'iam:*'], excluded: true },
        resources: { patterns: ['arn:aws:s3:::b/${aws:username}/*'], excluded: true },
        conditions: [
          { operator: 'StringNotEquals', set: 'any', ifExists: true, key: 'aws:TagKeys', values: ['a', 'b'] },
          { operator: 'Bool', ifExists: false, key: 'aws:SecureTransport', values: ['false'] },
          { operator: 'NumericLessThan', ifExists: false, key: 's3:max-keys', values: ['10'] },
        ],
      },
    ],
  });
  expect(policy?.statements[0]?.place.at).toBe('Properties/Policies/0/PolicyDocument/Statement/0');
});

test('a policy without version is of the first', () => {
  expect(readDocument({ Statement: BASE }).policy?.version).toBe('2008-10-17');
});

test('a policy as a text of JSON', () => {
  const { policy, mistakes } = readDocument(JSON.stringify({ Version: '2012-10-17', Statement: BASE }));
  expect([policy?.statements.length, policy?.hidden, mistakes]).toEqual([1, undefined, []]);
});

test.each<[string, unknown, string]>([
  ['no statement', { Version: '2012-10-17' }, "a policy must have a 'Statement'"],
  ['an empty list', { Version: '2012-10-17', Statement: [] }, "'Statement' lists no statement"],
  [
    'another version',
    { Version: '2012-10-18', Statement: BASE },
    "'Version' must be 2012-10-17 or 2008-10-17, got '2012-10-18'",
  ],
  [
    'another key',
    { Version: '2012-10-17', Statements: [], Statement: BASE },
    "'Statements' is no element of a policy; it has Version, Id, Statement",
  ],
  [
    'a key in other letters',
    { Version: '2012-10-17', statement: BASE },
    "'statement' is no element of a policy; write 'Statement'",
  ],
  ['a list', [BASE], 'a policy must be an object: a list stands where an object belongs'],
  ['a text', 'allow all', 'the text is no JSON'],
  ['a number', 7, 'a policy must be an object: a text stands where an object belongs'],
])('a document with %s is a mistake, and says what nobody knows', (_what, document, expected) => {
  const { policy, mistakes } = readDocument(document);
  expect(mistakes.map(([, what]) => what)).toContain(expected);
  expect(policy?.hidden).toEqual(expect.any(String));
});

test.each<[string, unknown, string]>([
  ['a text', 'x', 'a statement must be an object: a text stands where an object belongs'],
  ['no effect', { ...BASE, Effect: undefined }, "'Effect' must be Allow or Deny, got nothing"],
  ['an effect in small letters', { ...BASE, Effect: 'allow' }, "'Effect' must be Allow or Deny, got 'allow'"],
  ['no action', { ...BASE, Action: undefined }, "'Action' lists nothing"],
  ['two kinds of action', { ...BASE, NotAction: 'iam:*' }, "a statement may not have both 'Action' and 'NotAction'"],
  [
    'two kinds of resource',
    { ...BASE, NotResource: '*' },
    "a statement may not have both 'Resource' and 'NotResource'",
  ],
  ['no resource', { ...BASE, Resource: undefined }, "a statement must have a 'Resource' here"],
  ['an empty list of resources', { ...BASE, Resource: [] }, "'Resource' lists nothing"],
])('a statement with %s is none: the policy may say anything', (_what, broken, expected) => {
  const { statement, hidden, mistakes } = readStatement(broken);
  expect(mistakes.map(([, what]) => what)).toEqual([expected]);
  expect([statement, hidden]).toEqual([undefined, expected]);
});

test.each<[string, object, string]>([
  ['an action without service', { Action: 's3GetObject' }, "'s3GetObject' is no action"],
  ['a resource that is no ARN', { Resource: 'bucket' }, "'bucket' is no ARN, and not '*'"],
  ['an object as a value', { Resource: { Bucket: 'x' } }, 'an object stands where a text belongs'],
  [
    'an operator that is none',
    { Condition: { StringEqual: { 'a:b': 'c' } } },
    "'StringEqual' is no operator of conditions",
  ],
  [
    'IfExists where it has no meaning',
    { Condition: { NullIfExists: { 'a:b': 'true' } } },
    "'NullIfExists' is no operator of conditions",
  ],
  [
    'a condition that is a list',
    { Condition: [] },
    "'Condition' must be an object: a list stands where an object belongs",
  ],
  [
    'tests that are a text',
    { Condition: { Bool: 'x' } },
    "'Bool' must be an object: a text stands where an object belongs",
  ],
  ['a key without prefix', { Condition: { Bool: { MFA: 'true' } } }, "'MFA' is no condition key; it has no prefix"],
  ['nothing to test against', { Condition: { Bool: { 'a:b': [] } } }, "'a:b' is tested against nothing"],
  [
    'the same key twice',
    { Condition: { StringEquals: { 'a:b': 'c', 'A:B': 'd' } } },
    "'A:B' is there twice, in different letters; write it once",
  ],
  [
    'the same operator twice',
    { Condition: { Bool: { 'a:b': 'true' }, BOOL: { 'a:c': 'true' } } },
    "'BOOL' is there twice, in different letters; write it once",
  ],
  ['an element that is none', { Note: 'x' }, /'Note' is no element of a statement; it has Sid, /.source],
])('%s is a mistake, and whether the statement applies is unknown', (_what, part, expected) => {
  const { statement, mistakes } = readStatement({ ...BASE, ...part });
  const [[, what] = []] = mistakes;
  expect(mistakes).toHaveLength(1);
  expect(what).toMatch(expected.startsWith("'Note'") ? new RegExp(expected) : expected);
  expect(statement?.hidden).toBe(what);
});

test('a mistake tells its place', () => {
  const [first] = readStatement([BASE, { ...BASE, Condition: { StringEqual: { 'a:b': 'c' } } }]).mistakes;
  expect(first?.[0]).toBe('Statement/1/Condition/StringEqual');
});

test('a principal has no meaning in a policy of an identity', () => {
  expect(mistakesIn(roleWith({ ...BASE, Principal: '*' }))).toEqual([
    "Properties/Policies/0/PolicyDocument/Statement/Principal: 'Principal' has no meaning in a policy of this kind",
  ]);
});

test.each<[string, object, object]>([
  ['an action', { Action: OPEN }, { actions: { patterns: ['*'], excluded: false } }],
  ['a part of an action', { Action: { 'Fn::Sub': 's3:${Open}' } }, { actions: { patterns: ['*'], excluded: false } }],
  [
    'an action that is left out',
    { Action: undefined, NotAction: ['s3:*', OPEN] },
    { actions: { patterns: ['s3:*'], excluded: true } },
  ],
  ['a list of resources', { Resource: LIST }, { resources: { patterns: ['*'], excluded: false } }],
  [
    'resources that are left out',
    { Resource: undefined, NotResource: LIST },
    { resources: { patterns: [], excluded: true } },
  ],
  ['a list of values', { Condition: { StringEquals: { 'a:b': LIST } } }, { conditions: [] }],
  ['a whole condition', { Condition: { 'Fn::Transform': {} } }, { conditions: [] }],
  [
    'tests beside those that are shown',
    { Condition: { Bool: { 'a:b': 'true', ...MACRO } } },
    { conditions: [{ key: 'a:b' }] },
  ],
  ['a key within a text', { Condition: { StringEquals: { '${Open}:sub': 'x' } } }, { conditions: [] }],
])('%s that nobody knows: at most what is read is said', (_what, part, expected) => {
  const { statement, mistakes } = readStatement({ ...BASE, ...part });
  expect(mistakes).toEqual([]);
  expect(statement).toMatchObject(expected);
  expect(statement?.hidden).toEqual(expect.any(String));
});

test.each<[string, unknown]>([
  ['effect', { ...BASE, Effect: OPEN }],
  ['statement', OPEN],
  ['statement of a macro', MACRO],
])('an unknown %s may say anything', (_what, unknown) => {
  const { statement, hidden, mistakes } = readStatement(unknown);
  expect([statement, mistakes]).toEqual([undefined, []]);
  expect(hidden).toEqual(expect.any(String));
});

test('a macro beside the elements of a statement may only narrow it', () => {
  const { statement, hidden } = readStatement({ ...BASE, ...MACRO });
  expect([statement?.actions.patterns, hidden]).toEqual([['s3:GetObject'], undefined]);
  expect(statement?.hidden).toBe("what 'Fn::Transform' adds is known only at deployment");
});

test('a document that nobody knows', () => {
  const { policy, mistakes } = readDocument(OPEN);
  expect([policy?.hidden, mistakes]).toEqual(["parameter 'Open' is given at deployment", []]);
});

test('a parameter of a nested stack may be a list that the stack around it passes on', () => {
  const around = {
    Parameters: { Open: { Type: 'CommaDelimitedList' } },
    Resources: { N: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Open: OPEN } } } },
  };
  const nested = { Parameters: PARAMETERS, Resources: roleWith({ ...BASE, Resource: OPEN }) };
  const { ways } = readingOf({ tree: around }, { tree: nested, nestedBy: 'N' });
  expect(ways[0]?.access.identities[0]?.policies[0]?.statements[0]).toMatchObject({
    resources: { patterns: ['*'] },
    hidden: "parameter 'Open' is given at deployment",
  });
});

test("an attribute of somebody's own code is one text", () => {
  const tree = { C: { Type: 'Custom::Thing' }, ...roleWith({ ...BASE, Resource: { 'Fn::GetAtt': ['C', 'Arn'] } }) };
  const { names, identities } = modelOf(tree);
  expect(names).toMatchObject([{ label: 'C.Arn', shape: '*', generated: false }]);
  expect(identities[0]?.policies[0]?.statements[0]).not.toHaveProperty('hidden');
});

const TRUST = { Effect: 'Allow', Action: 'sts:AssumeRole' };

test.each<[string, unknown, object[]]>([
  ['a star', '*', [{ kind: '*', name: '*' }]],
  ['a star of AWS', { AWS: '*' }, [{ kind: '*', name: '*' }]],
  [
    'several kinds',
    { AWS: ['222233334444', 'arn:aws:iam::1:root'], Service: 'bedrock.amazonaws.com' },
    [
      { kind: 'AWS', name: '222233334444' },
      { kind: 'AWS', name: 'arn:aws:iam::1:root' },
      { kind: 'Service', name: 'bedrock.amazonaws.com' },
    ],
  ],
  [
    'a provider',
    { Federated: 'cognito-identity.amazonaws.com' },
    [{ kind: 'Federated', name: 'cognito-identity.amazonaws.com' }],
  ],
])('%s as a principal', (_what, Principal, list) => {
  const { statement, mistakes } = readTrust({ ...TRUST, Principal });
  expect([statement?.principals, statement?.hidden, mistakes]).toEqual([{ list, excluded: false }, undefined, []]);
  expect(statement?.resources).toBeUndefined();
});

test.each<[string, unknown, string]>([
  [
    'a wildcard',
    { AWS: 'arn:aws:iam::1:role/*' },
    "'arn:aws:iam::1:role/*' has a wildcard, which a principal may not have",
  ],
  ['a name', { AWS: 'alice' }, "'alice' is no ARN, and no account"],
  ['the name of a role of the files', { AWS: { Ref: 'Role' } }, "'app' is no ARN, and no account"],
  ['a text', 'arn:aws:iam::1:root', "a principal must be '*', or an object such as { AWS: … }"],
  ['another kind', { User: 'x' }, "'User' is no kind of principal; there are AWS, Service, Federated, CanonicalUser"],
  ['nobody', {}, 'nobody is named'],
])('%s as a principal is a mistake, and may be anyone', (_what, Principal, expected) => {
  const { statement, mistakes } = readTrust({ ...TRUST, Principal });
  expect(mistakes).toEqual([expected]);
  expect(statement).toMatchObject({ principals: { list: [{ kind: '*', name: '*' }] }, hidden: expected });
});

test.each<[string, object, unknown]>([
  ['a parameter', { AWS: OPEN }, [{ kind: '*', name: '*' }]],
  ['all of it', OPEN, [{ kind: '*', name: '*' }]],
  [
    'a macro beside others',
    { Service: 'x.amazonaws.com', ...MACRO },
    [
      { kind: 'Service', name: 'x.amazonaws.com' },
      { kind: '*', name: '*' },
    ],
  ],
])('%s as a principal may be anyone', (_what, Principal, list) => {
  const { statement, mistakes } = readTrust({ ...TRUST, Principal });
  expect([statement?.principals?.list, mistakes]).toEqual([list, []]);
  expect(statement?.hidden).toEqual(expect.any(String));
});

test('an exception that nobody knows spares nobody', () => {
  const { statement } = readTrust({
    Effect: 'Deny',
    Action: 'sts:AssumeRole',
    NotPrincipal: { AWS: [OPEN, '222233334444'] },
  });
  expect(statement?.principals).toEqual({ list: [{ kind: 'AWS', name: '222233334444' }], excluded: true });
  expect(statement?.hidden).toEqual(expect.any(String));
});

test('an account that a parameter tells is a name within an ARN', () => {
  const { statement } = readTrust({ ...TRUST, Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Open}:root' } } });
  expect(statement?.hidden).toBeUndefined();
  expect(statement?.principals?.list[0]?.name).toMatch(/^arn:aws:iam::.*EXAMPLE\d{5}:root$/);
});

test('a trust policy must say whom it trusts', () => {
  expect(readTrust(TRUST).mistakes).toEqual(["a statement must have a 'Principal' here"]);
});

describe('a policy that is too long', () => {
  const statements = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...BASE, Resource: `arn:aws:s3:::bucket-${i}/*` }));
  const document = (count: number) => ({ Version: '2012-10-17', Statement: statements(count) });
  const inline = (count: number) => roleWith([], { Policies: [{ PolicyName: 'P', PolicyDocument: document(count) }] });
  const managed = (count: number) => ({
    P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document(count) } },
  });
  const bucket = (count: number) => {
    const PolicyDocument = {
      Version: '2012-10-17',
      Statement: statements(count).map((each) => ({ ...each, Principal: '*' })),
    };
    return { P: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'b', PolicyDocument } } };
  };

  test.each<[string, (count: number) => Tree, number, number]>([
    ['of a role', inline, 130, 10_240],
    ['that is managed', managed, 80, 6_144],
    ['of a bucket', bucket, 260, 20_480],
  ])('%s is a mistake', (_what, treeOf, most, signs) => {
    expect(mistakesIn(treeOf(most))).toEqual([]);
    expect(mistakesIn(treeOf(most + 60))).toEqual([
      expect.stringContaining(`it is too long: AWS takes ${signs} characters`),
    ]);
  });

  test('is no mistake as far as only deployment knows how long it is', () => {
    const Resource = Array.from({ length: 200 }, () => ({ 'Fn::Sub': '${Open}' }));
    const tree = { Parameters: PARAMETERS, Resources: roleWith({ ...BASE, Resource }) };
    expect(mistakesIn(tree)).toEqual([]);
  });
});

test('a policy that nobody bears is looked at as well', () => {
  const tree = { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Version: '2012-10-17' } } } };
  expect(mistakesIn(tree)).toEqual(["Properties/PolicyDocument: a policy must have a 'Statement'"]);
});

test('one mistake is told once, in however many ways it is made', () => {
  const Condition = { StringEqual: { 'a:b': 'c' } };
  const tree = {
    Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
    Resources: roleWith([
      { ...BASE, Condition },
      { ...BASE, Resource: { 'Fn::Sub': 'arn:aws:s3:::${Stage}' } },
    ]),
  };
  const { ways, mistakes } = readingOf({ tree });
  expect([ways.length, mistakes.length]).toEqual([2, 1]);
});

test('the same model for the same template', () => {
  const tree = roleWith(BASE);
  expect(plainly(modelOf(tree).identities[0]?.policies[0])).toEqual(plainly(modelOf(tree).identities[0]?.policies[0]));
});
