import fc from 'fast-check';
import { accessOf } from '../../../lib/cloudformation/access';
import { RESOURCE_POLICIES } from '../../../lib/cloudformation/access/resource-policies';
import { type Tree, templatesOf } from '../../judged';

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '*',
    'arn:aws:iam::222233334444:root',
    0,
    true,
    [],
    {},
    'Allow',
    'x:y',
    '${aws:username}',
  ),
  fc.string({ maxLength: 8 }),
);
const id = fc.constantFrom(
  'R0',
  'R1',
  'P',
  'L',
  'Missing',
  'AWS::Region',
  'AWS::AccountId',
  'AWS::StackName',
  'AWS::NoValue',
);
const call = fc.oneof(
  fc.record({ Ref: id }),
  fc.record({ 'Fn::GetAtt': fc.tuple(id, fc.constantFrom('Arn', 'Outputs.O', 'Id')) }),
  fc.record({ 'Fn::Sub': id.map((each) => `arn:aws:s3:::\${${each}}*`) }),
  fc.record({ 'Fn::ImportValue': fc.constant('x') }),
  fc.record({ 'Fn::Transform': fc.constant({ Name: 'M' }) }),
  fc.record({ 'Fn::If': fc.tuple(fc.constantFrom('C', 'D'), leaf, leaf) }),
);
const key = fc.oneof(
  fc.constantFrom('Version', 'Statement', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal'),
  fc.constantFrom(
    'NotPrincipal',
    'Condition',
    'Sid',
    'AWS',
    'Service',
    'StringEquals',
    'stringequals',
    'Bool',
    'aws:SourceVpce',
  ),
  fc.constantFrom('Ref', 'Fn::Join', 'Fn::Select', '__proto__', 'toString', 'Rules', 'Permission', 'Action'),
  fc.string({ maxLength: 4 }),
);
const { tree: anything } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    call,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
  ),
}));

const PROPERTIES = [
  ...['PolicyDocument', 'Policies', 'AssumeRolePolicyDocument', 'PermissionsBoundary', 'ManagedPolicyArns', 'Tags'],
  ...['Roles', 'Users', 'Groups', 'RoleName', 'InlinePolicy', 'ManagedPolicies', 'Content', 'TargetIds', 'Policy'],
  ...['KeyPolicy', 'ResourcePolicy', 'Bucket', 'Queues', 'Topics', 'ResourceArn', 'FunctionName', 'Principal'],
  ...['Action', 'SourceArn', 'Statement', 'EventBusName', 'Name', 'Type', 'ServiceName', 'SecretId', 'Path'],
];
const TYPES = [
  ...['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
  ...['AWS::EC2::VPCEndpoint', 'AWS::Lambda::Permission', 'AWS::Lambda::Function', 'AWS::Events::EventBusPolicy'],
  ...['AWS::OpenSearchServerless::AccessPolicy', 'AWS::OpenSearchServerless::Collection', 'AWS::S3::Bucket'],
  ...['AWS::Organizations::Policy', 'AWS::SSO::PermissionSet', 'AWS::SSO::Assignment', 'AWS::IAM::RolePolicy'],
  ...RESOURCE_POLICIES.keys(),
];

/** A template that has each of some types, all with the same properties. */
const templateOf = (types: readonly string[], properties: unknown): Tree => ({
  Parameters: { P: { Type: 'String' }, L: { Type: 'CommaDelimitedList' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
  Resources: Object.fromEntries(types.map((Type, i) => [`R${i}`, { Type, Properties: properties }])),
});

/** Reads without a crash, and tells each mistake with its place. */
function survives(tree: Tree): void {
  const { ways, mistakes } = accessOf(templatesOf(tree));
  expect(ways.length).toBeGreaterThan(0);
  for (const { place, what } of mistakes)
    expect([place.resource, what]).toEqual([expect.stringMatching(/^R\d+$/), expect.any(String)]);
}

test('any JSON in any policy', () => {
  const types = fc.subarray(TYPES, { minLength: 4, maxLength: 8 });
  const properties = fc.dictionary(fc.constantFrom(...PROPERTIES), anything, { minKeys: 3, maxKeys: 10 });
  fc.assert(
    fc.property(types, properties, (some, given) => survives(templateOf(some, given))),
    { numRuns: 400 },
  );
});

test('any JSON in the statement of any type', () => {
  const statement = fc.record(
    {
      Effect: fc.constantFrom<unknown>('Allow', 'Deny', { Ref: 'P' }),
      Action: fc.oneof(fc.constant('s3:*'), anything),
      Resource: fc.oneof(fc.constant('*'), anything),
      Principal: fc.oneof(fc.constant('*'), anything),
      Condition: fc.dictionary(fc.constantFrom('StringEquals', 'Bool', 'Null', 'x'), anything, { maxKeys: 3 }),
    },
    { requiredKeys: ['Effect'] },
  );
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (Statement) => {
      const document = { Version: '2012-10-17', Statement };
      const properties = Object.fromEntries(PROPERTIES.map((property) => [property, document]));
      survives(templateOf(TYPES, { ...properties, Policies: [{ PolicyDocument: document }] }));
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['a name that leads to itself', { RoleName: { Ref: 'R0' } }],
  ['a path that leads to itself', { Path: { 'Fn::GetAtt': ['R0', 'Arn'] } }],
])('%s', (_what, properties) => {
  survives(templateOf(['AWS::IAM::Role'], properties));
});

test('a chain of names, each twice the one before', () => {
  const buckets = Array.from({ length: 3_000 }, (_, i) => [
    `B${i}`,
    { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': `\${B${i + 1}}\${B${i + 1}}` } } },
  ]);
  const start = performance.now();
  const { ways } = accessOf(templatesOf({ Resources: Object.fromEntries(buckets) }));
  expect(ways[0]?.access.resources).toHaveLength(3_000);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test('a list of statements that nests without end', () => {
  let statement: unknown = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
  for (let i = 0; i < 300; i++) statement = [statement];
  survives(templateOf(['AWS::IAM::Policy'], { PolicyDocument: { Version: '2012-10-17', Statement: statement } }));
});

test('a policy of ten thousand statements takes no time', () => {
  const Statement = Array.from({ length: 10_000 }, (_, i) => ({
    Effect: 'Allow',
    Action: `s3:${i}`,
    Resource: `arn:aws:s3:::${i}`,
  }));
  const start = performance.now();
  survives(templateOf(['AWS::IAM::ManagedPolicy'], { PolicyDocument: { Version: '2012-10-17', Statement } }));
  expect(performance.now() - start).toBeLessThan(3_000);
});
