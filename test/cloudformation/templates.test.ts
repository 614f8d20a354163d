import { readings, type Stack, stacksOf } from './reading';

const POLICY = 'AWS::S3::BucketPolicy';
const Open = { Type: 'String' };
const sub = (text: string) => ({ 'Fn::Sub': text });
const bucket = (properties: object = {}, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: properties,
  ...more,
});
const policy = (Bucket: unknown, more: object = {}) => ({ Type: POLICY, Properties: { Bucket }, ...more });

/** The policies that are found for the bucket `R`, in each way. */
const policiesOf = (...stacks: Stack[]) =>
  readings(stacksOf(...stacks), 'R', (subject) =>
    subject.referredBy(POLICY, 'Bucket').map(({ resource }) => resource.logicalId),
  );

const NAMED = { BucketName: 'heap' };
const HOLES = { BucketName: sub('heap-${AWS::AccountId}') };
const GIVEN = { BucketName: { Ref: 'Name' } };
const MADE = { BucketName: sub('${Name}-heap') };

test.each<[string, object, unknown, string[][]]>([
  ['by reference', {}, { Ref: 'R' }, [['P']]],
  ['by reference to another', {}, { Ref: 'Other' }, [[]]],
  ['by its ARN', {}, { 'Fn::GetAtt': ['R', 'Arn'] }, [['P']]],
  ['in a branch', {}, { 'Fn::If': ['Maybe', { Ref: 'R' }, 'x'] }, [['P'], []]],
  ['by its name', NAMED, 'heap', [['P']]],
  ['by another name', NAMED, 'heap2', [[]]],
  ['by an ARN with its name', NAMED, 'arn:aws:s3:::heap', [['P']]],
  ['by an ARN of its objects', NAMED, sub('arn:${AWS::Partition}:s3:::heap/*'), [['P']]],
  ['by a name with a hole', HOLES, sub('heap-${AWS::AccountId}'), [['P']]],
  [
    'by a name with a hole, put together otherwise',
    HOLES,
    { 'Fn::Join': ['-', ['heap', { Ref: 'AWS::AccountId' }]] },
    [['P']],
  ],
  ['by an ARN with that name', HOLES, sub('arn:aws:s3:::heap-${AWS::AccountId}/*'), [['P']]],
  ['by a name with another hole', HOLES, sub('heap-${AWS::Region}'), [[]]],
  ['by a parameter', GIVEN, { Ref: 'Name' }, [['P'], ['P']]],
  ['by an ARN with a parameter', GIVEN, sub('arn:aws:s3:::${Name}/*'), [['P'], ['P']]],
  ['by a name that is the default of a parameter', NAMED, { Ref: 'Name' }, [['P'], []]],
  ['by a name that holds a parameter', MADE, { 'Fn::Join': ['', [{ Ref: 'Name' }, '-heap']] }, [['P'], ['P']]],
  ['by another parameter', GIVEN, { Ref: 'Open' }, [[]]],
  ['by a name out of a map', NAMED, { 'Fn::FindInMap': ['Names', 'prod', 'Bucket'] }, [['P']]],
  [
    'by a name that nobody can follow',
    { BucketName: { 'Fn::Select': [0, { Ref: 'Open' }] } },
    { 'Fn::Select': [1, { Ref: 'Open' }] },
    [[]],
  ],
  ['unknown', {}, { Ref: 'Open' }, [[]]],
  ['under a condition', {}, { Ref: 'R' }, [['P']]],
])('the policy of a bucket: %s', (_what, properties, named, expected) => {
  const tree = {
    Parameters: { Open, Name: { Type: 'String', Default: 'heap' } },
    Mappings: { Names: { prod: { Bucket: 'heap' } } },
    Resources: { R: bucket(properties), Other: bucket(), P: policy(named) },
  };
  expect(policiesOf({ tree })).toEqual(expected);
});

test.each<[string, Stack[], string[][]]>([
  [
    'through an export',
    [
      { tree: { Resources: { R: bucket() }, Outputs: { B: { Value: { Ref: 'R' }, Export: { Name: 'b' } } } } },
      { tree: { P: policy({ 'Fn::ImportValue': 'b' }) } },
    ],
    [['P']],
  ],
  [
    'through an export whose name both put together',
    [
      {
        environment: { stackName: 'S' },
        tree: {
          Resources: { R: bucket() },
          Outputs: { B: { Value: { Ref: 'R' }, Export: { Name: sub('${AWS::StackName}-b') } } },
        },
      },
      {
        tree: {
          Parameters: { Stack: { Type: 'String', Default: 'S' } },
          Resources: { P: policy({ 'Fn::ImportValue': sub('${Stack}-b') }) },
        },
      },
    ],
    [['P'], []],
  ],
  [
    'down a nested stack',
    [
      {
        tree: {
          R: bucket(),
          N: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { B: { Ref: 'R' } } } },
        },
      },
      { nestedBy: 'N', tree: { Parameters: { B: Open }, Resources: { P: policy({ Ref: 'B' }) } } },
    ],
    [['P']],
  ],
  [
    'up from a nested stack',
    [
      { tree: { P: policy({ 'Fn::GetAtt': ['N', 'Outputs.B'] }), N: { Type: 'AWS::CloudFormation::Stack' } } },
      { nestedBy: 'N', tree: { Outputs: { B: { Value: { Ref: 'R' } } }, Resources: { R: bucket() } } },
    ],
    [['P']],
  ],
  [
    'by the output of a stack',
    [
      {
        environment: { stackName: 'S' },
        tree: { Outputs: { B: { Value: { Ref: 'R' } } }, Resources: { R: bucket() } },
      },
      { tree: { P: policy({ 'Fn::GetStackOutput': { StackName: 'S', OutputName: 'B' } }) } },
    ],
    [['P']],
  ],
  ['by a name in another stack', [{ tree: { R: bucket(NAMED) } }, { tree: { P: policy('heap') } }], [['P']]],
  [
    'by a name with holes in another stack',
    [{ tree: { R: bucket(HOLES) } }, { tree: { P: policy(HOLES.BucketName) } }],
    [[]],
  ],
  [
    'of the same name in the same stack',
    [{ tree: { R: bucket(NAMED) } }, { tree: { Other: bucket(NAMED), P: policy('heap') } }],
    [[]],
  ],
  [
    'of the same name in the same region',
    [
      { environment: { region: 'eu-west-1' }, tree: { Other: bucket(NAMED) } },
      { environment: { region: 'us-east-1' }, tree: { R: bucket(NAMED) } },
      { environment: { region: 'us-east-1' }, tree: { P: policy('heap') } },
    ],
    [['P']],
  ],
])('the policy of a bucket in another stack: %s', (_what, stacks, expected) => {
  expect(policiesOf(...stacks)).toEqual(expected);
});

test('of two resources with one name, that counts which exists', () => {
  const Conditions = { Old: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] }, New: { 'Fn::Not': [{ Condition: 'Old' }] } };
  const Resources = {
    Other: bucket(NAMED, { Condition: 'Old' }),
    R: bucket(NAMED, { Condition: 'New' }),
    P: policy('heap'),
  };
  expect(policiesOf({ tree: { Parameters: { Open }, Conditions, Resources } })).toEqual([['P']]);
});

test('a policy that exists under a condition counts where it exists', () => {
  const more = { Condition: 'Maybe' };
  expect(policiesOf({ tree: { R: bucket(), P: policy({ Ref: 'R' }, more) } })).toEqual([['P'], []]);
  const Conditions = { Maybe: { 'Fn::Equals': [0, 1] } };
  expect(policiesOf({ tree: { Conditions, Resources: { R: bucket(), P: policy({ Ref: 'R' }, more) } } })).toEqual([[]]);
});

test('exports that lead to themselves in ever more ways are mentioned once', () => {
  const Value = { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'a' }, { 'Fn::ImportValue': 'a' }, { Ref: 'R' }]] };
  const exporting = { tree: { Resources: { R: bucket() }, Outputs: { A: { Value, Export: { Name: 'a' } } } } };
  expect(policiesOf(exporting, { tree: { P: policy({ 'Fn::ImportValue': 'a' }) } })).toEqual([['P']]);
});

test('what two unlike functions make is not the same name', () => {
  const select = (index: number) => ({ 'Fn::Select': [index, { Ref: 'Open' }] });
  const Resources = { Other: bucket({ BucketName: select(0) }), R: policy(select(1)) };
  const found = readings(stacksOf({ tree: { Parameters: { Open }, Resources } }), 'R', ({ properties }) =>
    properties.get('Bucket').target('AWS::S3::Bucket'),
  );
  expect(found).toEqual([undefined]);
});

test('names that are made of ever more copies end', () => {
  const copies = '${A}'.repeat(500);
  let name: unknown = 'x';
  for (let i = 0; i < 7; i += 1) name = { 'Fn::Sub': [copies, { A: name }] };
  expect(policiesOf({ tree: { R: bucket({ BucketName: name }), P: policy(name) } })).toEqual([[]]);
});

test('a place is data, also where it is written down', () => {
  const [template] = stacksOf({ tree: { R: bucket({}, { Metadata: { 'aws:cdk:path': 'Stack/R' } }) } }).all;
  const place = template?.resources.get('R')?.place('Properties');
  expect(JSON.parse(JSON.stringify(place))).toEqual({
    file: expect.any(String),
    resource: 'R',
    type: 'AWS::S3::Bucket',
    constructPath: 'Stack/R',
    at: 'Properties',
  });
});
