import { accessOf } from '../../../lib/cloudformation/access';
import { stacksOf } from '../reading';
import { HOME, identityIn, modelOf, readingOf, roleWith } from './reading';

/** What a resource of a statement is spelled as, beside other resources. */
function spelled(resource: unknown, others: object = {}, environment = HOME, more: object = {}): string | undefined {
  const tree = {
    Resources: { ...roleWith({ Effect: 'Allow', Action: 's3:*', Resource: resource }), ...others },
    ...more,
  };
  const [first] = readingOf({ tree, environment }).ways;
  return first?.access.identities[0]?.policies[0]?.statements[0]?.resources?.patterns[0];
}

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test.each<[string, unknown, object, string]>([
  [
    'a bucket by its name',
    arnOf('B'),
    { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'logs' } },
    'arn:aws:s3:::logs',
  ],
  ['a bucket without', arnOf('B'), { Type: 'AWS::S3::Bucket' }, 'arn:aws:s3:::app-b-example00001'],
  [
    'a name with holes that are known',
    arnOf('B'),
    { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'logs-${AWS::AccountId}-${AWS::Region}' } } },
    'arn:aws:s3:::logs-222233334444-eu-west-1',
  ],
  [
    'a key',
    arnOf('B'),
    { Type: 'AWS::KMS::Key' },
    'arn:aws:kms:eu-west-1:222233334444:key/00000000-0000-4000-8000-000000000001',
  ],
  ['a queue', arnOf('B'), { Type: 'AWS::SQS::Queue' }, 'arn:aws:sqs:eu-west-1:222233334444:App-B-EXAMPLE00001'],
  ['a topic', { Ref: 'B' }, { Type: 'AWS::SNS::Topic' }, 'arn:aws:sns:eu-west-1:222233334444:App-B-EXAMPLE00001'],
  [
    'a role with a path',
    arnOf('B'),
    { Type: 'AWS::IAM::Role', Properties: { RoleName: 'x', Path: '/team/' } },
    'arn:aws:iam::222233334444:role/team/x',
  ],
  [
    'a guardrail',
    { Ref: 'B' },
    { Type: 'AWS::Bedrock::Guardrail' },
    'arn:aws:bedrock:eu-west-1:222233334444:guardrail/example00001',
  ],
  [
    'a log group, as CloudFormation gives it',
    arnOf('B'),
    { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/x' } },
    'arn:aws:logs:eu-west-1:222233334444:log-group:/aws/x:*',
  ],
  [
    'a parameter that begins with a slash',
    arnOf('B'),
    { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a/b' } },
    'arn:aws:ssm:eu-west-1:222233334444:parameter/a/b',
  ],
  [
    'a secret, with six signs of its own',
    { Ref: 'B' },
    { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'db' } },
    'arn:aws:secretsmanager:eu-west-1:222233334444:secret:db-EX0001',
  ],
  [
    'what no table knows',
    arnOf('B'),
    { Type: 'AWS::Panorama::Package' },
    'arn:aws:panorama:eu-west-1:222233334444:B-Arn-EXAMPLE00001',
  ],
])('%s', (_what, resource, B, expected) => {
  expect(spelled(resource, { B })).toBe(expected);
});

test('a name that is made up is listed with its shape, and made up only once', () => {
  const tree = {
    ...roleWith([
      { Effect: 'Allow', Action: 'kms:*', Resource: arnOf('Key') },
      { Effect: 'Allow', Action: 'kms:*', Resource: { 'Fn::Sub': 'arn:aws:kms:*:*:key/${Key}' } },
    ]),
    Key: { Type: 'AWS::KMS::Key' },
  };
  const { names, identities } = modelOf(tree);
  const text = '00000000-0000-4000-8000-000000000001';
  const shape = '????????-????-????-????-????????????';
  expect(names).toEqual([{ text, label: 'Key', shape, generated: true, plain: true }]);
  const patterns = identities[0]?.policies[0]?.statements.map(({ resources }) => resources?.patterns[0]);
  expect(patterns).toEqual([`arn:aws:kms:eu-west-1:222233334444:key/${text}`, `arn:aws:kms:*:*:key/${text}`]);
});

test('tokens of two resources are distinct, and the same token is the same everywhere', () => {
  const role = (of: string) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: arnOf(of) } },
      },
    },
  });
  const { identities } = modelOf({ One: role('Two'), Two: role('One'), Three: role('One') });
  const trusted = identities.map(({ trust }) => trust?.statements[0]?.principals?.list[0]?.name);
  const [one, two] = identities.map(({ arn }) => arn);
  expect(new Set(identities.map(({ arn }) => arn)).size).toBe(3);
  expect(trusted).toEqual([two, one, one]);
});

test('a role that the template names is the one that a literal ARN names', () => {
  const statement = { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::222233334444:role/app' };
  const model = modelOf(roleWith(statement));
  const role = identityIn(model, ':role/app');
  expect(role.policies[0]?.statements[0]?.resources?.patterns).toEqual([role.arn]);
  expect(model.names).toEqual([]);
});

test('without an environment, account and region are names that the files do not mention', () => {
  const resource = { 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q' };
  const mentions = ['arn:aws:sqs:us-east-1:111122223333:q', resource];
  const tree = roleWith({ Effect: 'Allow', Action: 'sqs:*', Resource: mentions });
  const { account, names, identities } = modelOf(tree, {});
  expect(account).toBe('444455556666');
  expect(identities[0]?.policies[0]?.statements[0]?.resources?.patterns).toEqual([
    'arn:aws:sqs:us-east-1:111122223333:q',
    'arn:aws:sqs:eu-west-1:444455556666:q',
  ]);
  expect(names).toEqual([
    { text: '444455556666', label: 'AWS::AccountId', shape: '????????????', generated: false },
    { text: 'eu-west-1', label: 'AWS::Region', shape: '*-*-*', generated: false },
  ]);
});

test('without an environment that mentions nothing, they are those of the documentation', () => {
  const { account, identities } = modelOf(roleWith({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), {});
  expect([account, identities[0]?.arn]).toEqual(['111122223333', 'arn:aws:iam::111122223333:role/app']);
});

test('a region of another partition', () => {
  const environment = { ...HOME, region: 'cn-north-1' };
  expect(spelled(arnOf('B'), { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } } }, environment)).toBe(
    'arn:aws-cn:s3:::b',
  );
});

test.each<[string, object, string, string]>([
  ['anything', {}, 'P-EXAMPLE00001', '*'],
  ['a VPC of the account', { Type: 'AWS::EC2::VPC::Id' }, 'vpc-00000000000000001', '*'],
  ['a pattern', { AllowedPattern: '^vpce-[0-9a-f]{8,17}$' }, 'vpce-00000000000000001', 'vpce-*'],
  [
    'the beginning of ARNs',
    { AllowedPattern: '^arn:aws:bedrock:.*$' },
    'arn:aws:bedrock:::EXAMPLE00001',
    'arn:aws:bedrock:*',
  ],
  [
    'ARNs of any partition',
    { AllowedPattern: '^arn:aws[a-z-]*:s3:::.+' },
    'arn:aws:s3:::EXAMPLE00001',
    'arn:aws*:s3:::*',
  ],
  ['less than the beginning of ARNs', { AllowedPattern: '^arn.*$' }, 'arn:::::EXAMPLE00001', 'arn*'],
  ['a pattern that begins with a group', { AllowedPattern: '(a|b)c' }, 'P-EXAMPLE00001', '*'],
  ['a pattern that ends in one', { AllowedPattern: 'logs-(a|b)' }, 'logs-EXAMPLE00001', 'logs-*'],
])('a parameter that takes %s', (_what, parameter, text, shape) => {
  const tree = {
    Parameters: { P: { Type: 'String', ...parameter } },
    Resources: roleWith({
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'a:b': { Ref: 'P' } } },
    }),
  };
  const { names, identities } = modelOf(tree);
  expect(names).toEqual([{ text, label: 'P', shape, generated: false }]);
  expect(identities[0]?.policies[0]?.statements[0]?.conditions[0]?.values).toEqual([text]);
});

test('a pattern that allows one value is that value', () => {
  const more = { Parameters: { P: { Type: 'String', AllowedPattern: 'arn:aws:s3:::b' } } };
  expect(spelled({ Ref: 'P' }, {}, HOME, more)).toBe('arn:aws:s3:::b');
});

test('two dynamic references to one service are not taken for the same', () => {
  const values = ['{{resolve:ssm:/a}}', '{{resolve:ssm:/b}}'];
  const tree = roleWith({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringEquals: { 'a:b': values } },
  });
  const { names } = modelOf(tree);
  expect(names).toMatchObject([
    { shape: '*', generated: false },
    { shape: '*', generated: false },
  ]);
  expect(new Set(names.map(({ text }) => text)).size).toBe(2);
});

test('an import is the same wherever it is imported', () => {
  const statement = {
    Effect: 'Allow',
    Action: 's3:*',
    Resource: { 'Fn::Sub': ['${B}/*', { B: { 'Fn::ImportValue': 'bucket-arn' } }] },
  };
  const one = { tree: roleWith(statement), environment: HOME };
  const other = { tree: roleWith(statement, { RoleName: 'other' }), environment: { ...HOME, stackName: 'Other' } };
  const [way] = accessOf(stacksOf(one, other)).ways;
  expect(way?.access.names).toEqual([
    { text: 'bucket-arn-EXAMPLE00001', label: 'bucket-arn', shape: '*', generated: false },
  ]);
});

test('a nested stack passes on the parameter of the stack around it', () => {
  const statement = (id: string) => ({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: { 'Fn::Sub': `arn:aws:s3:::\${${id}}/*` },
  });
  const around = {
    Parameters: { Bucket: { Type: 'String' } },
    Resources: {
      ...roleWith(statement('Bucket')),
      Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Of: { Ref: 'Bucket' } } } },
    },
  };
  const nested = {
    Parameters: { Of: { Type: 'String' } },
    Resources: roleWith(statement('Of'), { RoleName: 'inner' }),
  };
  const { ways } = readingOf(
    { tree: around, environment: HOME },
    { tree: nested, environment: HOME, nestedBy: 'Nested' },
  );
  const { names, identities } = ways[0]?.access ?? {};
  const patterns = identities?.map(({ policies }) => policies[0]?.statements[0]?.resources?.patterns[0]);
  expect(names?.map(({ label }) => label)).toEqual(['Bucket']);
  expect(patterns).toEqual(Array(2).fill('arn:aws:s3:::Bucket-EXAMPLE00001/*'));
});

test('names are numbered from where those that the files spell out end', () => {
  const tree = {
    ...roleWith({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::App-B-EXAMPLE00007' }),
    B: { Type: 'AWS::S3::Bucket' },
  };
  expect(modelOf(tree).names.map(({ text }) => text)).toEqual(['app-b-example00008']);
});

test.each<[string, string, string, string]>([
  ['a role', 'AWS::IAM::Role', 'App', 'App-R-*'],
  ['a bucket', 'AWS::S3::Bucket', 'App', 'app-r-*'],
  ['a role of a stack whose name is not known', 'AWS::IAM::Role', '', '*-R-*'],
  ['a role whose name CloudFormation has to cut', 'AWS::IAM::Role', 'A'.repeat(60), '*'],
  ['a type of which only the value tells', 'AWS::SecretsManager::Secret', 'App', '*'],
])('the shape of the name of %s', (_what, Type, stackName, shape) => {
  const { names } = modelOf(
    { R: { Type } },
    { account: '222233334444', region: 'eu-west-1', ...(stackName && { stackName }) },
  );
  expect(names[0]).toMatchObject({ label: 'R', shape, generated: true });
});

test('names do not contain each other, and the files do not spell them', () => {
  const tree = Object.fromEntries(
    ['AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::EC2::VPCEndpoint', 'AWS::Bedrock::Agent'].flatMap(
      (Type, t) =>
        Array.from({ length: 12 }, (_, i) => [`R${t}${i}`, { Type, Properties: { Tags: ['app-r00-example00001'] } }]),
    ),
  );
  const texts = modelOf(tree).names.map(({ text }) => text);
  expect(texts).toHaveLength(60);
  expect(texts.filter((text) => texts.some((other) => other !== text && other.includes(text)))).toEqual([]);
  expect(texts).not.toContain('app-r00-example00001');
});

test.each([
  ['AWS::Lambda::Function', true],
  ['AWS::S3::Bucket', true],
  ['AWS::IAM::Role', true],
  // Of what is made up here, the documentation says too little.
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', undefined],
])('a made-up name of %s that is too long to be foretold holds neither colons nor slashes: %s', (Type, plain) => {
  const long = `L${'o'.repeat(60)}ng`;
  const tree = {
    ...roleWith({ Effect: 'Allow', Action: '*', Resource: { Ref: long } }),
    [long]: { Type },
  };
  const name = modelOf(tree).names.find(({ label }) => label === long);
  expect([name?.shape, name?.plain]).toEqual(['*', plain]);
});

test('the names of a stack are told apart from what holds colons', () => {
  const Resource = ['AWS::StackName', 'AWS::StackId'].map((Ref) => ({ Ref }));
  const { names } = modelOf(roleWith({ Effect: 'Allow', Action: '*', Resource }), { account: '222233334444' });
  const plain = Object.fromEntries(names.map((name) => [name.label, name.plain]));
  expect(plain).toMatchObject({ 'AWS::StackName': true });
  expect(plain['AWS::StackId']).toBeUndefined();
});
