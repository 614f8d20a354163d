import { holding, type Stack, stacksOf, values } from './reading';

const BUCKET = { Type: 'AWS::S3::Bucket' };
const CUSTOM = { Type: 'Custom::Thing' };
const param = (more: object = {}) => ({ Type: 'String', ...more });
const lists = (Default: string) => ({ Type: 'CommaDelimitedList', Default });

const template = (value: unknown) => ({
  Parameters: {
    Open: param(),
    Fixed: param({ AllowedValues: ['a'] }),
    Either: param({ AllowedValues: ['a', 'b'] }),
    Number: { Type: 'Number', AllowedValues: [7] },
    Preset: param({ Default: 'x' }),
    Empty: param({ Default: '' }),
    Secret: param({ NoEcho: true, Default: 'x' }),
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path', AllowedValues: ['/path'] },
    List: lists('a, b'),
    NoList: lists(''),
    Numbers: { Type: 'List<Number>', Default: '80,443', AllowedValues: [80, 443] },
    OpenList: { Type: 'List<AWS::EC2::Subnet::Id>' },
    Strange: [],
  },
  Mappings: {
    Of: { a: { Name: 'in a', List: ['l1', 'l2'] }, b: { Name: 'in b' } },
    Regions: { 'eu-west-1': { Name: 'Dublin' }, 'us-east-1': { Name: 'Virginia' } },
    Hidden: { 'Fn::Transform': { Name: 'AWS::Include' } },
    Part: { a: { Name: 'in a' }, 'Fn::Transform': { Name: 'AWS::Include' } },
    Looked: { a: { Name: '{{resolve:ssm:/x}}' } },
  },
  Conditions: {
    Yes: { 'Fn::Equals': [1, '1'] },
    No: { 'Fn::Equals': [0, 1] },
    Maybe: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] },
  },
  Resources: { ...holding(value), Bucket: BUCKET, Custom: CUSTOM },
});

const select = (index: unknown, list: unknown) => ({ 'Fn::Select': [index, list] });
const join = (delimiter: unknown, list: unknown) => ({ 'Fn::Join': [delimiter, list] });
const find = (...keys: readonly unknown[]) => ({ 'Fn::FindInMap': keys });
const either = (...branches: readonly unknown[]) => ({ 'Fn::If': branches });
const sub = (...given: readonly unknown[]) => ({ 'Fn::Sub': given.length === 1 ? given[0] : given });
const NONE = { Ref: 'AWS::NoValue' };

test.each<[unknown, unknown[]]>([
  ['text', ['text']],
  [7, ['7']],
  [false, ['false']],
  [null, [undefined]],
  [NONE, [undefined]],
  [{ Ref: 'Bucket' }, ['${Bucket}']],
  [{ Ref: 'AWS::Region' }, ['${AWS::Region}']],
  [{ Ref: 'Missing' }, ['?']],
  [{ Ref: 'toString' }, ['?']],
  [{ Ref: '__proto__' }, ['?']],
  [{ Ref: ['Bucket'] }, ['?']],
  [{ Ref: 'Strange' }, ['?']],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, ['${Bucket.Arn}']],
  [{ 'Fn::GetAtt': 'Bucket.A.B' }, ['${Bucket.A.B}']],
  [{ 'Fn::GetAtt': ['Bucket', 'A.B'] }, ['${Bucket.A.B}']],
  [{ 'Fn::GetAtt': ['Bucket', { Ref: 'Open' }] }, ['?']],
  [{ 'Fn::GetAtt': ['Missing', 'Arn'] }, ['?']],
  [{ 'Fn::GetAtt': ['Custom', 'Arn'] }, ['?']],
  [{ Ref: 'Custom' }, ['${Custom}']],
  [{ 'Fn::GetAtt': {} }, ['?']],
  // Parameters.
  [{ Ref: 'Open' }, ['?']],
  [{ Ref: 'Fixed' }, ['a']],
  [{ Ref: 'Either' }, ['a', 'b']],
  [{ Ref: 'Number' }, ['7']],
  [{ Ref: 'Preset' }, ['x', '?']],
  [{ Ref: 'Empty' }, ['', '?']],
  [{ Ref: 'Secret' }, ['x', '?']],
  [{ Ref: 'Stored' }, ['?']],
  [{ Ref: 'List' }, [['a', 'b'], '?']],
  [{ Ref: 'NoList' }, [[], '?']],
  [{ Ref: 'Numbers' }, [['80', '443'], '?']],
  [{ Ref: 'OpenList' }, [['${OpenList}']]],
  // Texts.
  [sub('${Bucket}-${Bucket.Arn}-${AWS::Region}'), ['${Bucket}-${Bucket.Arn}-${AWS::Region}']],
  [sub('${!Literal}${Fixed}'), ['${Literal}a']],
  [sub('${aws:username}'), ['?']],
  ['${aws:username}', ['${aws:username}']],
  [sub('${A}${B}', { A: { Ref: 'Fixed' }, B: sub('${A}', { A: 'z' }) }), ['az']],
  [sub('${Bucket}', { Bucket: 'own' }), ['own']],
  [sub('a${Open}b'), ['a?b']],
  [sub('a${A}b', { A: NONE }), ['ab']],
  [sub({ Ref: 'Fixed' }), ['?']],
  [join('-', ['a', { Ref: 'Fixed' }, NONE, { Ref: 'Bucket' }]), ['a-a-${Bucket}']],
  [join('', { Ref: 'List' }), ['ab', '?']],
  [join('/', { 'Fn::Split': [':', 'a:b'] }), ['a/b']],
  [join('/', either('Yes', ['a'], ['b'])), ['a']],
  [join('/', ['a', either('Maybe', 'b', NONE)]), ['a/b', 'a']],
  [join('/', ['a', { Ref: 'List' }]), ['a/?', 'a/?']],
  [join('/', 'a'), ['?']],
  [join({ Ref: 'Fixed' }, ['a']), ['?']],
  [{ 'Fn::Join': 'a' }, ['?']],
  [{ 'Fn::Base64': sub('${Fixed}') }, ['a']],
  [select(1, ['a', 'b']), ['b']],
  [select('1', { Ref: 'List' }), ['b', '?']],
  [select(0, { 'Fn::Split': ['/', 'a/b'] }), ['a']],
  [select(0, { 'Fn::Split': ['/', { Ref: 'Bucket' }] }), ['?']],
  [select(0, [either('No', 'a', NONE), 'b']), ['b']],
  [select(9, ['a']), ['?']],
  [select({ Ref: 'Open' }, ['a']), ['?']],
  [select(0, { 'Fn::GetAZs': '' }), ['?']],
  [{ 'Fn::Split': [',', 'a,b'] }, [['a', 'b']]],
  [{ 'Fn::Split': [',', { Ref: 'Open' }] }, ['?']],
  ['a{{resolve:ssm:/x}}b', ['a?b']],
  [sub('{{resolve:secretsmanager:${Bucket}:SecretString}}'), ['?']],
  [join('', ['{{resolve:ssm:', { Ref: 'Bucket' }, '}}', '-b']), ['?-b']],
  ['{{resolve:ssm:/never closed', ['{{resolve:ssm:/never closed']],
  ['{{resolve:ssm:/x}}/{{resolve:ssm:/y}}', ['?/?']],
  // Branches.
  [either('Yes', 'a', 'b'), ['a']],
  [either('No', 'a', NONE), [undefined]],
  [either('Maybe', either('Maybe', 'a', 'c'), 'b'), ['a', 'b']],
  [either('Undeclared', 'a', 'b'), ['a', 'b']],
  [
    [either('Maybe', 'a', NONE), 'b'],
    [['a', 'b'], ['b']],
  ],
  [[either('Maybe', ['a', 'b'], 'c')], [['a', 'b'], ['c']]],
  [either('Yes', 'a'), ['?']],
  [either(), ['?']],
  // Maps.
  [find('Of', 'a', 'Name'), ['in a']],
  [find('Of', { Ref: 'Fixed' }, 'Name'), ['in a']],
  [find('Of', 'a', 'List'), [['l1', 'l2']]],
  [find('Regions', { Ref: 'AWS::Region' }, 'Name'), ['Dublin', 'Virginia']],
  [find('Of', { Ref: 'Open' }, 'Name'), ['in a', 'in b']],
  [find('Of', 'c', 'Name'), ['?']],
  [find('Of', 'c', 'Name', { DefaultValue: { Ref: 'Fixed' } }), ['a']],
  [find('Of', 'a', 'Name', { DefaultValue: 'd' }), ['in a']],
  [find('Regions', { Ref: 'AWS::Region' }, 'Name', { DefaultValue: 'd' }), ['Dublin', 'Virginia', 'd']],
  [find('Missing', 'a', 'Name'), ['?']],
  [find('Hidden', 'a', 'Name', { DefaultValue: 'd' }), ['?']],
  [find('Part', { Ref: 'Open' }, 'Name'), ['in a', '?']],
  [find('Part', { Ref: 'Open' }, 'Name', { DefaultValue: 'd' }), ['in a', '?']],
  [find('Looked', 'a', 'Name'), ['?']],
  [find('Of', 'a'), ['?']],
  [find('Of', 'toString', 'Name'), ['?']],
  [{ 'Fn::FindInMap': 'Of' }, ['?']],
  // What nobody can follow.
  [{ 'Fn::ImportValue': 'x' }, ['?']],
  [{ 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, ['?']],
  [{ 'Fn::GetAZs': '' }, ['?']],
  [{ 'Fn::Length': [1] }, ['?']],
  [{ 'Fn::Transform': { Name: 'x' } }, ['?']],
  [{ 'Fn::ForEach::Loop': ['X', ['a'], {}] }, ['?']],
  [{ 'Fn::Unheard': 1 }, ['?']],
  [{ 'Fn::ToJsonString': { a: 1 } }, ['?']],
  [{ plain: 'object' }, ['?']],
])('%j', (value, expected) => {
  expect(values(stacksOf({ tree: template(value) }))).toEqual(expected);
});

test('keys of several maps, and the condition on what they are, go together', () => {
  const value = join(' ', [
    find('Of', { Ref: 'Open' }, 'Name'),
    either('IsB', 'b', 'not b'),
    find('Other', { Ref: 'Open' }, 'Name'),
  ]);
  const tree = template(value);
  const Mappings = { ...tree.Mappings, Other: { b: { Name: 'other b' }, a: { Name: 'other a' } } };
  const Conditions = { IsB: { 'Fn::Equals': ['b', { Ref: 'Open' }] } };
  expect(values(stacksOf({ tree: { ...tree, Mappings, Conditions } }))).toEqual([
    'in a not b other a',
    'in b b other b',
  ]);
});

test('the environment is known where the files tell', () => {
  const value = sub('${AWS::AccountId} ${AWS::Region} ${AWS::StackName} ${AWS::Partition}');
  const environment = { account: '111122223333', region: 'eu-west-1', stackName: 'S' };
  expect(values(stacksOf({ tree: template(value), environment }))).toEqual([
    '111122223333 eu-west-1 S ${AWS::Partition}',
  ]);
  const name = find('Regions', { Ref: 'AWS::Region' }, 'Name');
  expect(values(stacksOf({ tree: template(name), environment }))).toEqual(['Dublin']);
});

describe('other stacks', () => {
  const exporting = (Name: unknown, Value: unknown, environment: Stack['environment'] = {}): Stack => ({
    environment,
    tree: {
      Parameters: { Env: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
      Outputs: { Out: { Value, Export: { Name } } },
      Resources: { Exported: BUCKET },
    },
  });
  const importing = (name: unknown, environment: Stack['environment'] = {}): Stack => ({
    environment,
    tree: template({ 'Fn::ImportValue': name }),
  });
  const HERE = { account: '111122223333', region: 'eu-west-1' };
  const THERE = { ...HERE, region: 'us-east-1' };

  test.each<[string, Stack[], unknown[]]>([
    ['a literal', [importing('N'), exporting('N', 'v')], ['v']],
    ['a resource', [importing('N'), exporting('N', { Ref: 'Exported' })], ['${Exported}']],
    ['a name made of a parameter', [importing(sub('${Fixed}-N')), exporting('a-N', 'v')], ['v']],
    [
      'an export named after a stack',
      [importing('S-N'), exporting(sub('${AWS::StackName}-N'), 'v', { stackName: 'S' })],
      ['v'],
    ],
    ['an export named after a parameter', [importing('prod-N'), exporting(sub('${Env}-N'), 'v')], ['v']],
    ['none of that name', [importing('M'), exporting('N', 'v')], ['?']],
    ['a name that deployment makes', [importing({ Ref: 'Open' }), exporting('N', 'v')], ['?']],
    ['two of that name', [importing('N'), exporting('N', 'v'), exporting('N', 'w')], ['?']],
    [
      'two of that name in two regions',
      [importing('N', HERE), exporting('N', 'v', THERE), exporting('N', 'w', HERE)],
      ['w'],
    ],
    ['one of that name in another region', [importing('N', HERE), exporting('N', 'v', THERE)], ['?']],
    [
      'one that imports itself',
      [importing('N'), exporting('N', join('', [{ 'Fn::ImportValue': 'N' }, 'b', { 'Fn::ImportValue': 'N' }]))],
      ['?b?'],
    ],
    ['one that is named after what it exports', [importing('N'), exporting({ 'Fn::ImportValue': 'N' }, 'v')], ['?']],
    ['one without a value', [importing('N'), exporting('N', undefined)], [undefined]],
  ])('importing: %s', (_what, stacks, expected) => {
    expect(values(stacksOf(...stacks))).toEqual(expected);
  });

  test('the output of a stack by its name, where only one has it', () => {
    const value = { 'Fn::GetStackOutput': { StackName: 'S', OutputName: 'Out' } };
    const other = exporting('N', 'v', { stackName: 'S' });
    expect(values(stacksOf({ tree: template(value) }, other))).toEqual(['v']);
    expect(values(stacksOf({ tree: template(value) }, other, other))).toEqual(['?']);
    expect(values(stacksOf({ tree: template({ 'Fn::GetStackOutput': 'S' }) }, other))).toEqual(['?']);
  });
});

describe('nested stacks', () => {
  const parent = (Parameters: unknown, more: object = {}): Stack => ({
    tree: {
      Parameters: { Open: param(), Ids: { Type: 'CommaDelimitedList' } },
      Conditions: { Maybe: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } },
      Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters } }, Outer: BUCKET, ...more },
    },
  });
  const child = (parameter: object): Stack => ({
    nestedBy: 'Nested',
    tree: { Parameters: { Told: param(parameter) }, Resources: holding({ Ref: 'Told' }) },
  });

  test.each<[string, unknown, object, unknown[]]>([
    ['a literal', { Told: 'v' }, {}, ['v']],
    ['a literal before a default', { Told: 'v' }, { Default: 'd' }, ['v']],
    ['a resource', { Told: { 'Fn::GetAtt': ['Outer', 'Arn'] } }, {}, ['${Outer.Arn}']],
    ['a branch', { Told: either('Maybe', 'a', 'b') }, {}, ['a', 'b']],
    ['what it is not told', { Told: { Ref: 'Open' } }, { Default: 'd' }, ['?']],
    ['nothing, with a default', { Other: 'v' }, { Default: 'd' }, ['d']],
    ['nothing, with values allowed', {}, { AllowedValues: ['a', 'b'], Default: 'a' }, ['a']],
    ['nothing at all', undefined, {}, ['?']],
    ['no value', { Told: NONE }, { Default: 'd' }, ['d']],
    ['all in a branch', either('Maybe', { Told: 'a' }, { Told: 'b' }), { Default: 'd' }, ['a', 'b']],
    ['all by a macro', { 'Fn::Transform': {}, Other: 'v' }, { Default: 'd' }, ['?']],
    [
      'a list',
      { Told: join(',', ['s-1', { Ref: 'Outer' }]) },
      { Type: 'List<AWS::EC2::Subnet::Id>' },
      [['s-1', '${Outer}']],
    ],
    ['a list in a literal', { Told: 'a, b' }, { Type: 'CommaDelimitedList' }, [['a', 'b']]],
    ['a hidden list', { Told: join(',', { Ref: 'Ids' }) }, { Type: 'CommaDelimitedList' }, ['?']],
    ['where something is stored', { Told: '/path' }, { Type: 'AWS::SSM::Parameter::Value<String>' }, ['?']],
    ['what stands there by mistake', 'text', { Default: 'd' }, ['?']],
  ])('told %s', (_what, told, parameter, expected) => {
    expect(values(stacksOf(parent(told), child(parameter)))).toEqual(expected);
  });

  const inner = (Outputs: object): Stack => ({ nestedBy: 'Nested', tree: { Outputs, Resources: { Inner: BUCKET } } });

  test.each<[string, Stack[], unknown[]]>([
    ['of a template in the files', [inner({ O: { Value: { Ref: 'Inner' } } })], ['${Inner}']],
    ['that is not there', [inner({})], ['?']],
    ['of a template elsewhere', [], ['?']],
  ])('an output %s', (_what, children, expected) => {
    const value = { 'Fn::GetAtt': ['Nested', 'Outputs.O'] };
    expect(values(stacksOf(parent({}, holding(value)), ...children))).toEqual(expected);
    expect(values(stacksOf(parent({}, holding(sub('${Nested.Outputs.O}'))), ...children))).toEqual(expected);
  });
});

test('functions within each other end in bounded time and text', () => {
  const doubled = (depth: number): unknown => (depth === 0 ? 'x' : sub('${A}${A}', { A: doubled(depth - 1) }));
  expect(values(stacksOf({ tree: template(doubled(30)) }))).toEqual([expect.stringMatching(/^\?+$/)]);
  const deep = (depth: number): unknown => (depth === 0 ? 'x' : { 'Fn::Base64': deep(depth - 1) });
  expect(values(stacksOf({ tree: template(deep(50)) }))).toEqual(['x']);
  expect(values(stacksOf({ tree: template(deep(300)) }))).toEqual(['?']);
});
