import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseSource } from '../../lib/cloudformation/source';
import { InputError } from '../../lib/core';

const yaml = (text: string) => parseSource('template.yaml', text).tree;
const json = (text: string) => parseSource('template.json', text).tree;

/** What parsing throws, which must be one line and come from us. */
function refusal(text: string, file = 'f.yaml'): InputError {
  try {
    parseSource(file, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(/[\n\r\p{Cc}]/u);
    return error;
  }
  throw new Error(`accepted: ${text.slice(0, 200)}`);
}

/** The part of a text that a path is located at. */
function located(file: string, text: string, path: readonly (string | number)[]): string {
  const { line, column, endLine, endColumn } = parseSource(file, text).locate(path);
  expect(endLine).toBe(line);
  return text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? 'outside';
}

describe('the format', () => {
  test.each([
    ['an object in any file', 'a.yaml', '{"a": 1}', 'json'],
    ['a list after blanks', 'a', '\n [1]', 'json'],
    ['JSON after a byte order mark', 'a.json', '\uFEFF{"a": 1}', 'json'],
    ['keys without brackets in a file called JSON', 'a.json', 'a: 1', 'yaml'],
    ['YAML in brackets', 'a.yml', '{a: 1}', 'yaml'],
    ['YAML after a byte order mark', 'a.template', '\uFEFFa: 1', 'yaml'],
  ])('%s', (_, file, text, format) => {
    const source = parseSource(file, text);
    expect(source).toMatchObject({ file, format });
    expect(source.tree).toEqual(text.includes('[') ? [1] : { a: 1 });
  });

  test('YAML in brackets is taken for JSON where no name says otherwise', () => {
    expect(refusal('{a: 1}', 'a.template')).toMatchObject({ code: 'JsonSyntax', line: 1, column: 2 });
  });

  test.each(['', ' \n\t', '\uFEFF', '# a comment\n\n# another', '---\n# nothing', '%YAML 1.1\n---\n'])(
    '%j holds no template',
    (text) => {
      expect(refusal(text).code).toBe('TemplateEmpty');
      expect(refusal(text, 'f.json').code).toBe('TemplateEmpty');
    },
  );

  test('null is a value, not an empty file', () => {
    expect(yaml('null')).toBeNull();
    expect(yaml("''")).toBe('');
  });
});

describe('short forms', () => {
  test.each([
    ['!Ref A', { Ref: 'A' }],
    ['!Ref 012', { Ref: '012' }],
    ['!Condition A', { Condition: 'A' }],
    ['!GetAtt A.B', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!GetAtt A.B.C', { 'Fn::GetAtt': ['A', 'B.C'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!GetAtt [A, !Ref B]', { 'Fn::GetAtt': ['A', { Ref: 'B' }] }],
    ['!GetAtt A', { 'Fn::GetAtt': ['A'] }],
    ['!Sub "${A}-b"', { 'Fn::Sub': '${A}-b' }],
    ['!Sub [ "${A}", { A: !Ref B } ]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!Join ["-", [a, !Ref B]]', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!GetAZs', { 'Fn::GetAZs': '' }],
    ['!Split [",", a]', { 'Fn::Split': [',', 'a'] }],
    ['!FindInMap [A, !Ref B, C]', { 'Fn::FindInMap': ['A', { Ref: 'B' }, 'C'] }],
    ['!If [A, !Ref B, !Ref "AWS::NoValue"]', { 'Fn::If': ['A', { Ref: 'B' }, { Ref: 'AWS::NoValue' }] }],
    [
      '!And [!Condition A, !Not [!Equals [a, b]]]',
      { 'Fn::And': [{ Condition: 'A' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] },
    ],
    ['!Or [!Condition A, !Condition B]', { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] }],
    ['!ImportValue a', { 'Fn::ImportValue': 'a' }],
    ['!Base64 yes', { 'Fn::Base64': 'yes' }],
    ['!Cidr [10.0.0.0/16, 4, 8]', { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }],
    [
      '!Transform { Name: AWS::Include, Parameters: { Location: x } }',
      { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 'x' } } },
    ],
    ['!Length [a]', { 'Fn::Length': ['a'] }],
    ['!ToJsonString { a: 1 }', { 'Fn::ToJsonString': { a: 1 } }],
    ['!<!Ref> A', { Ref: 'A' }],
  ])('%s', (text, value) => {
    expect(yaml(`a: ${text}`)).toEqual({ a: value });
    expect(yaml(`- ${text}\n- b`)).toEqual([value, 'b']);
  });

  test('a block below a tag', () => {
    expect(yaml('a: !Sub |\n  x ${B}\n  y\nb: !Join\n  - ","\n  - [a]')).toEqual({
      a: { 'Fn::Sub': 'x ${B}\ny\n' },
      b: { 'Fn::Join': [',', ['a']] },
    });
  });

  test('long forms pass through', () => {
    const text = 'Fn::ForEach::Topics:\n  - Name\n  - [a]\n  - ${Name}: { Type: X }\nx:\n  Fn::GetAtt: A.B';
    expect(yaml(text)).toEqual({
      'Fn::ForEach::Topics': ['Name', ['a'], { '${Name}': { Type: 'X' } }],
      x: { 'Fn::GetAtt': 'A.B' },
    });
  });

  test.each([
    ['!Rsc x', { 'Fn::Rsc': 'x' }],
    ['!Rain::S3 { a: 1 }', { 'Fn::Rain::S3': { a: 1 } }],
    ['!ref [1]', { 'Fn::ref': [1] }],
    ['!!binary aGk=', { 'Fn::binary': 'aGk=' }],
    ['!!timestamp 2012-10-17', { 'Fn::timestamp': '2012-10-17' }],
    ['!!set { a }', { 'Fn::set': { a: null } }],
    ['!!omap [ a: 1 ]', { 'Fn::omap': [{ a: 1 }] }],
    ['!Fn::Sub x', { 'Fn::Fn::Sub': 'x' }],
  ])('the unknown tag of %s stays visible', (text, value) => {
    expect(yaml(`a: ${text}`)).toEqual({ a: value });
  });
});

describe('plain values', () => {
  test.each([
    ['yes Yes YES on On ON true True TRUE', true],
    ['no No NO off Off OFF false False FALSE', false],
    ['null Null NULL ~', null],
  ])('%s', (words, value) => {
    for (const word of words.split(' ')) {
      expect(yaml(`a: ${word}`)).toEqual({ a: value });
      expect(yaml(`a: '${word}'`)).toEqual({ a: word });
    }
  });

  test.each([
    '2012-10-17',
    '2010-09-09',
    '2001-12-14t21:59:43.10-05:00',
    '012345678901',
    '012345670123',
    '0755',
    '-012',
    '00.5',
    '0o17',
    '1_000',
    '22:30',
    '1:30:00',
    '12345678901234567891',
    '123e4567',
    '.inf',
    '.nan',
    'y',
    'n',
    'yEs',
    '1.2.3',
    '10.0.0.0/16',
    '<<',
    '=',
    '.',
    '-',
    'e3',
    '1e',
  ])('%s stays text', (text) => {
    expect(yaml(`- ${text}\n- x`)).toEqual(text === '-' ? [[null], 'x'] : [text, 'x']);
  });

  test.each([
    ['123456789012', 123456789012],
    ['0', 0],
    ['-7', -7],
    ['+7', 7],
    ['3.50', 3.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['0x16', 22],
    ['1e+21', 1e21],
    ['', null],
    ['!!str 12', '12'],
    ['! 12', '12'],
    ['!!int "12"', 12],
    ['!!bool "yes"', true],
    ['!!float 1', 1],
    ['!!null ""', null],
  ])('%s', (text, value) => {
    expect(yaml(`a: ${text}`)).toEqual({ a: value });
  });

  test('keys are text as it was written', () => {
    expect(Object.keys(yaml('on: 1\n012345678901: 2\n~: 3\n1.50: 4\n"q": 5\n? r\n: 6\n!!str s: 7') as object)).toEqual(
      expect.arrayContaining(['on', '012345678901', '~', '1.50', 'q', 'r', 's']),
    );
  });

  test('%YAML changes nothing', () => {
    expect(yaml('%YAML 1.1\n---\na: 2012-10-17\nb: 012\nc: !!binary aGk=')).toEqual({
      a: '2012-10-17',
      b: '012',
      c: { 'Fn::binary': 'aGk=' },
    });
  });

  test('a comment may touch a quote, as the deploy tools let it', () => {
    expect(yaml('a: "b"#c')).toEqual({ a: 'b' });
  });
});

describe('aliases', () => {
  test('stand for the value of the last anchor before them', () => {
    expect(yaml('a: &x [1]\nb: *x\nc: &x !Ref R\nd: *x\n&k e: f\ng: *k')).toEqual({
      a: [1],
      b: [1],
      c: { Ref: 'R' },
      d: { Ref: 'R' },
      e: 'f',
      g: 'e',
    });
  });

  test('keep their meaning where an anchor is given again before they are repeated', () => {
    expect(yaml('a: &x 1\nb: &y [*x, &z 3]\nx: &x 2\nz: &z 4\nc: *y\nd: *z\ne: *x')).toEqual({
      a: 1,
      b: [1, 3],
      x: 2,
      z: 4,
      c: [1, 3],
      d: 4,
      e: 2,
    });
  });

  test('make copies, so that nobody changes two places at once', () => {
    const tree = yaml('a: &x [1]\nb: *x') as { a: unknown; b: unknown };
    expect(tree.a).not.toBe(tree.b);
  });

  test('can be keys', () => {
    expect(yaml('a: &x k\n*x : 1')).toEqual({ a: 'k', k: 1 });
  });

  test.each([
    ['a: *x', 1, 4],
    ['a: *x\nb: &x 1', 1, 4],
    ['a: &x\n  b: *x', 2, 6],
    ['a: &x\n  <<: *x', 2, 7],
    ['a: &x\n  b: &y\n    - *x', 3, 7],
    ['&x [*x]', 1, 5],
    ['a: &x !Ref\n  - *x', 2, 5],
  ])('%j cannot be followed', (text, line, column) => {
    expect(refusal(text)).toMatchObject({ code: 'YamlAliases', line, column });
  });

  test.each([
    ['lists', (i: number) => `[${Array(9).fill(`*a${i}`).join(',')}]`],
    ['maps', (i: number) => `{${Array.from({ length: 9 }, (_, k) => `k${k}: *a${i}`).join(',')}}`],
    ['merged maps', (i: number) => `{<<: [${Array(9).fill(`*a${i}`).join(',')}]}`],
  ])('a bomb of %s is refused at once', (_, level) => {
    const levels = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} ${level(i)}\n`).join('');
    const start = performance.now();
    expect(refusal(`a0: &a0 {x: y}\n${levels}`).code).toBe('YamlAliases');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('a bomb of one long text is refused', () => {
    const text = `a: &a ${'x'.repeat(10_000)}\nb: [${Array(200).fill('*a').join(',')}]`;
    expect(refusal(text).code).toBe('YamlAliases');
    expect(yaml(text.replace(/x{9000}/, ''))).toBeDefined();
  });

  test('nest no deeper than brackets', () => {
    const levels = Array.from({ length: 520 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join('');
    expect(refusal(`a0: &a0 x\n${levels}`).code).toBe('TemplateTooDeep');
  });
});

describe('merge keys', () => {
  test.each([
    ['a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x', { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
    ['a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y], r: 3}', { c: { p: 1, q: 2, r: 3 } }],
    ['a: {<<: {p: 1}}', { a: { p: 1 } }],
    ['a: &x [{p: 1}]\nb: {<<: *x}', { b: { p: 1 } }],
    ['a: {"<<": {p: 1}}', { a: { '<<': { p: 1 } } }],
  ])('%j', (text, value) => {
    expect(yaml(text)).toMatchObject(value);
  });

  test('take in no prototype', () => {
    const tree = yaml('a: &x {__proto__: {p: 1}}\nb: {<<: *x}');
    expect(JSON.stringify(tree)).toBe('{"a":{"__proto__":{"p":1}},"b":{"__proto__":{"p":1}}}');
  });

  test.each(['a: {<<: x}', 'a: {<<: [x]}', 'a: {<<: !Ref x}', 'a: {<<: !Sub {p: 1}}', 'a: {<<: }'])(
    '%j is refused',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'YamlSyntax', line: 1, column: 5 });
    },
  );
});

describe('keys that are there twice', () => {
  test.each([
    ['a.yaml', 'Resources:\n  A: 1\n  B: 2\n  A: 3', 4, 3, "'A' is already in line 2"],
    ['a.yaml', 'on: 1\n"on": 2', 2, 1, "'on' is already in line 1"],
    ['a.yaml', '{a: 1, a: 2}', 1, 8, "'a' is already in line 1"],
    ['a.yaml', '__proto__: 1\n__proto__: 2', 2, 1, "'__proto__' is already"],
    ['a.yaml', 'a: &x {}\nb:\n  <<: *x\n  <<: *x', 4, 3, "'<<' is already in line 3"],
    ['a.json', '{"R": {\n"A": 1,\n"B": 2,\n"A": 3}}', 4, 1, "'A' is already in line 2"],
    ['a.json', '{"A": 1, "\\u0041": 2}', 1, 10, "'A' is already"],
    ['a.json', '{"__proto__": {"a": 1}, "__proto__": 2}', 1, 25, "'__proto__' is already"],
    ['a.json', '[{"a": {"b": 1}, "c": [{"a": 1}], "a": 1}]', 1, 35, "'a' is already"],
  ])('%s: %j', (file, text, line, column, message) => {
    const error = refusal(text, file);
    expect(error).toMatchObject({ code: 'DuplicateKey', line, column });
    expect(error.message).toContain(message);
    expect(error.message).toMatch(new RegExp(`^DuplicateKey: ${file}:${line}:${column}: [^;]+; .`));
  });

  test('the same key in several objects, or in text, is none', () => {
    const text = '{"a": {"a": "{\\"a\\": 1, \\"a\\": 2}"}, "b": [{"a": "x:y\\\\"}, {"a": ":"}]}';
    expect(json(text)).toEqual(JSON.parse(text));
  });

  test('long and odd keys do not break the line', () => {
    const key = `a\u001b[31m\\n${'x'.repeat(200)}`;
    expect(refusal(`"${key}": 1\n"${key}": 2`).message.length).toBeLessThan(220);
  });
});

describe('__proto__', () => {
  test.each(['{"__proto__": {"p": 1}, "a": {"__proto__": 2}}', '__proto__: {p: 1}\na: {__proto__: 2}'])(
    '%s',
    (text) => {
      const tree = parseSource('a.yaml', text).tree;
      expect(JSON.stringify(tree)).toBe('{"__proto__":{"p":1},"a":{"__proto__":2}}');
      expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
      expect(Reflect.get({}, 'p')).toBeUndefined();
      expect(parseSource('a.yaml', text).locate(['__proto__', 'p']).column).toBeGreaterThan(10);
    },
  );

  test('as a tag', () => {
    expect(JSON.stringify(yaml('a: !__proto__ {p: 1}'))).toBe('{"a":{"Fn::__proto__":{"p":1}}}');
  });
});

describe('what is not JSON', () => {
  test.each([
    ['{"a": 1,}', 1, 9, 'key'],
    ['[1,]', 1, 4, 'value'],
    ['{"a": 1\n "b": 2}', 2, 2, 'comma'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['{"a": 1', 1, 8, 'brace'],
    ['[1', 1, 3, 'bracket'],
    ['{"a": 1}}', 1, 9, 'end of the file'],
    ['{"a": 1} // x', 1, 10, 'comments'],
    ["{'a': 1}", 1, 2, 'quotes'],
    ['{"a": "b\n"}', 1, 7, 'quote'],
    ['{"a": "\t"}', 1, 7, 'control character'],
    ['{"a": "\\x"}', 1, 7, 'backslash'],
    ['{"a": "\\u00"}', 1, 7, 'hexadecimal'],
    ['{"a": 1.}', 1, 7, 'digit'],
    ['{"a": True}', 1, 7, 'word'],
    ['{"a":\u00a01}', 1, 6, ';'],
  ])('%j', (text, line, column, word) => {
    const error = refusal(text, 'a.json');
    expect(error).toMatchObject({ code: 'JsonSyntax', file: 'a.json', line, column });
    expect(error.message).toContain(word);
    expect(error.message).toMatch(/^JsonSyntax: a\.json:\d+:\d+: [^;]+; ./);
  });
});

describe('what is not YAML', () => {
  test.each([
    ['a: b: c', 1, 4],
    ['a:\n\t- b', 2, 1],
    ['a: "b', 1, 6],
    ['a: [b', 1, 6],
    ['a: @b', 1, 4],
    ['a: !A !B c', 1, 7],
    ['a: "\\x"', 1, 5],
    ['? [a]\n: b', 1, 3],
    ['a: {{ b }}', 1, 5],
    ['!Ref a: b', 1, 6],
    ['a:\n  - b\n c', 3, 1],
    ['a\nb: c', 1, 1],
  ])('%j', (text, line, column) => {
    const error = refusal(text, 'a.yaml');
    expect(error).toMatchObject({ code: 'YamlSyntax', line, column });
    expect(error.message).toMatch(/^YamlSyntax: a\.yaml:\d+:\d+: [^;]+; ./);
  });

  test.each(['a: 1\n---\nb: 2', '---\na: 1\n---\n', 'a: 1\n...\n---\nb: 2'])('%j holds several documents', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'YamlDocuments', column: 1 });
  });

  test('one document may have its marks', () => {
    expect(yaml('---\na: 1\n...\n')).toEqual({ a: 1 });
  });

  test.each(['Password: "hunter2', 'Password: @hunter2', 'Password: hunter2: hunter2', '{"Password": hunter2'])(
    'no value is quoted: %s',
    (text) => {
      expect(refusal(text).message).not.toContain('hunter2');
      expect(refusal(text.replace(/^P/, '{P'), 'a.json').message).not.toContain('hunter2');
    },
  );
});

describe('limits', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test.each([
    ['JSON lists', (n: number) => nested('[', ']', n)],
    ['JSON objects', (n: number) => `${'{"a":'.repeat(n - 1)}{}${'}'.repeat(n - 1)}`],
    ['YAML lists', (n: number) => `- ${'- '.repeat(n - 1)}a`],
    ['YAML in brackets', (n: number) => `a: ${nested('[', ']', n - 1)}`],
    ['YAML blocks', (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('%s', (_, text) => {
    expect(() => parseSource('a.yaml', text(499))).not.toThrow();
    for (const depth of [500, 501, 2000]) expect(refusal(text(depth)).code).toBe('TemplateTooDeep');
  });

  test('a tag is a level, as its long form is one', () => {
    expect(() => yaml(`a: ${'!Not [ '.repeat(249)}a${']'.repeat(249)}`)).not.toThrow();
    expect(() => yaml(`a: ${'!Not [ '.repeat(248)}!Not [!Ref a]${']'.repeat(248)}`)).toThrow('TemplateTooDeep');
  });

  test.each(['[', '{"a":', '{a: ', 'a: [', '- ', '? ', '- ? '])('%j a hundred thousand times', (open) => {
    expect(refusal(open.repeat(100_000)).code).toMatch(/^TemplateTooDeep|^YamlSyntax/);
  });

  test('brackets within quotes are none', () => {
    const text = JSON.stringify({ [`"${'['.repeat(600)}`]: `\\"${'{'.repeat(600)}` });
    expect(json(text)).toEqual(JSON.parse(text));
  });

  test('32 MiB', () => {
    const fits = `{"a": "${'x'.repeat(32 * 1024 * 1024 - 9)}"}`;
    expect(() => parseSource('a.json', fits)).not.toThrow();
    expect(refusal(`${fits} `)).toMatchObject({ code: 'TemplateTooLarge', line: undefined });
    expect(refusal(`{"a": "${'ü'.repeat(16 * 1024 * 1024)}"}`, 'a.json').message).toMatch(
      /^TemplateTooLarge: a\.json: /,
    );
  });

  test('4 MiB of YAML', () => {
    const fits = `a: "${'x'.repeat(4 * 1024 * 1024 - 5)}"`;
    expect(() => parseSource('a.yaml', fits)).not.toThrow();
    expect(refusal(`${fits} `)).toMatchObject({ code: 'TemplateTooLarge', line: undefined });
  });

  test('what is wrong with JSON is said of it, also in a file called YAML', () => {
    const text = `{"a": "${'x'.repeat(5 * 1024 * 1024)}", "a": 1}`;
    expect(refusal(text, 'a.yaml').code).toBe('DuplicateKey');
    expect(() => parseSource('a.yaml', text.replace(', "a"', ', "b"'))).not.toThrow();
  });

  test('JSON is not slowed down by looking for duplicates', () => {
    const text = JSON.stringify(
      Array.from({ length: 60_000 }, (_, i) => ({ Type: 'AWS::S3::Bucket', i, b: { c: [`${i}`] } })),
    );
    const start = performance.now();
    json(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('places', () => {
  const YAML = `# a template
Resources:
  Bucket: # the bucket
    Type: AWS::S3::Bucket
    Properties:
      Name: !Sub '\${A}-b'
      Tags:
        - Key: a
          Value: !GetAtt B.Arn
        - !Ref Tag
        - &t !If [A, !Ref B, { c: d }]
        - *t
      Policy: |
        two
        lines
      Empty:
  Other:
    <<: &m { p: 1 }
    q: *t
`;

  test.each([
    [[], 'Resources:'],
    [['Nothing'], 'Resources:'],
    [['Resources', 'Bucket'], 'Bucket: # the bucket'],
    [['Resources', 'Bucket', 'Missing', 'Type'], 'Bucket: # the bucket'],
    [['Resources', 'Bucket', 'Type'], 'Type: AWS::S3::Bucket'],
    [['Resources', 'Bucket', 'Type', 0, 'x'], 'Type: AWS::S3::Bucket'],
    [['Resources', 'Bucket', 'Properties', 'Name'], "Name: !Sub '${A}-b'"],
    [['Resources', 'Bucket', 'Properties', 'Name', 'Fn::Sub'], "Name: !Sub '${A}-b'"],
    [['Resources', 'Bucket', 'Properties', 'Tags'], 'Tags:'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 0], 'Key: a'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 0, 'Value', 'Fn::GetAtt', 1], 'Value: !GetAtt B.Arn'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 1], '!Ref Tag'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 1, 'Ref'], '!Ref Tag'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 2], '!If [A, !Ref B, { c: d }]'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 2, 'Fn::If', 1], '!Ref B'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 2, 'Fn::If', 2, 'c'], 'c: d'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 2, 'Other', 2, 'c'], '!If [A, !Ref B, { c: d }]'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 3], '*t'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 3, 'Fn::If', 0], 'A'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 9], 'Tags:'],
    [['Resources', 'Bucket', 'Properties', 'Tags', 'Key'], 'Tags:'],
    [['Resources', 'Bucket', 'Properties', 'Policy'], 'Policy: |'],
    [['Resources', 'Bucket', 'Properties', 'Empty', 'x'], 'Empty:'],
    [['Resources', 'Other', 'p'], 'p: 1'],
    [['Resources', 'Other', 'q', 'Fn::If', 0], 'A'],
    [['Resources', 'Other', '<<'], 'Other:'],
  ])('YAML %j', (path, part) => {
    expect(located('a.yaml', YAML, path)).toBe(part);
  });

  const JSON_TEXT = `{
  "Resources": {
    "Bucket": { "Type": "T",
      "Tags": [ { "Key": 1 }, "x\\"y" ]
    }
  }
}`;

  test.each([
    [[], '{'],
    [['Resources'], '"Resources": {'],
    [['Resources', 'Bucket'], '"Bucket": { "Type": "T",'],
    [['Resources', 'Bucket', 'Type'], '"Type": "T"'],
    [['Resources', 'Bucket', 'Type', 'x'], '"Type": "T"'],
    [['Resources', 'Bucket', 'Tags', 0], '{ "Key": 1 }'],
    [['Resources', 'Bucket', 'Tags', 0, 'Key'], '"Key": 1'],
    [['Resources', 'Bucket', 'Tags', 1], '"x\\"y"'],
    [['Resources', 'Bucket', 'Tags', 2], '"Tags": [ { "Key": 1 }, "x\\"y" ]'],
    [['Resources', 'Bucket', 'Tags', 'length'], '"Tags": [ { "Key": 1 }, "x\\"y" ]'],
    [['Resources', 'Bucket', 'Tags', -1], '"Tags": [ { "Key": 1 }, "x\\"y" ]'],
    [['Resources', 'Bucket', 'toString'], '"Bucket": { "Type": "T",'],
  ])('JSON %j', (path, part) => {
    expect(located('a.json', JSON_TEXT, path)).toBe(part);
  });

  test('lines and columns begin at 1, and end after the last character', () => {
    expect(parseSource('a', 'a:\r\n  b: cd\r\n').locate(['a', 'b'])).toEqual({
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 8,
    });
    expect(parseSource('a', 'a:\r\n  b: cd\r\n').locate(['a']).endColumn).toBe(3);
    expect(parseSource('a', '\uFEFF{"a": 1}').locate(['a'])).toMatchObject({ line: 1, column: 2, endColumn: 8 });
  });
});

test.each([
  ['a.json', (i: number) => `"R${i}": {"p": ${i}}`, (lines: string[]) => `{"Resources": {\n${lines.join(',\n')}\n}}`],
  ['a.yaml', (i: number) => `  R${i}: { p: ${i} }`, (lines: string[]) => `Resources:\n${lines.join('\n')}`],
])('thousands of places in %s are found, each in the time of one', (file, line, whole) => {
  const { locate } = parseSource(file, whole(Array.from({ length: 20_000 }, (_, i) => line(i))));
  const start = performance.now();
  const found = Array.from({ length: 20_000 }, (_, i) => locate(['Resources', `R${i}`, 'p']).line);
  expect(found).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 2));
  expect(performance.now() - start).toBeLessThan(3000);
});

describe('any input', () => {
  const tree = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });
  const run = { numRuns: 300 };
  /** The tree as its parsed JSON text: without negative zeros, which JSON can hold but YAML writers do not. */
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/-0(?=[,\]}]|$)/g, '0'));

  test('JSON comes back equal', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify({ value }, null, indent);
        expect(parseSource('a.json', text).tree).toEqual(JSON.parse(text));
      }),
      run,
    );
  });

  test('YAML comes back equal, in blocks and in quotes', () => {
    const styles = fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const);
    fc.assert(
      fc.property(tree, styles, (raw, defaultStringType) => {
        const value = plain(raw);
        const text = stringify(value, { version: '1.1', aliasDuplicateObjects: false, defaultStringType });
        expect(parseSource('a.yaml', `---\n${text}`).tree).toEqual(value);
      }),
      run,
    );
  });

  test('JSON read as YAML comes back equal', () => {
    fc.assert(
      fc.property(tree, (raw) => {
        const value = plain(raw);
        expect(parseSource('a.yaml', `x: ${JSON.stringify(value)}`).tree).toEqual({ x: value });
      }),
      run,
    );
  });

  const scrap = fc.constantFrom(
    ...[
      'a',
      'b: ',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!Ref ',
      '!',
      '|',
      '>',
      '?',
    ],
    ...[
      '<<: ',
      '---\n',
      '...\n',
      '%',
      '\t',
      '\\',
      '0',
      '1e9',
      '"a"',
      '__proto__',
      '\r',
      '\u0000',
      '\uFEFF',
      '\ud800',
      'ü',
      '@',
      '`',
    ],
  );
  const noise = fc.oneof(
    fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
  );
  const path = fc.array(
    fc.oneof(fc.constantFrom('a', 'b', 'Ref', '__proto__', '<<', 'length'), fc.integer(), fc.string()),
  );

  test('noise throws nothing but an InputError of one line, and places lie within the text', () => {
    fc.assert(
      fc.property(noise, path, fc.constantFrom('a.json', 'a.yaml'), (text, somewhere, file) => {
        try {
          const source = parseSource(file, text);
          JSON.stringify(source.tree);
          const within = text.replace(/^\uFEFF/, '').split('\n');
          const { line, column, endLine, endColumn } = source.locate(somewhere);
          const length = within[line - 1]?.length ?? -1;
          expect(line === endLine && column >= 1 && endColumn >= column && endColumn <= length + 1).toBe(true);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.message).toMatch(/^[A-Z][A-Za-z]+: a\.(json|yaml):[^\p{Cc}]+; [^\p{Cc}]+$/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('each part of a tree has a place of its own line and key', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), tree, { minKeys: 1 }), fc.boolean(), (raw, asYaml) => {
        const value = plain(raw);
        const text = asYaml
          ? `---\n${stringify(value, { version: '1.1', aliasDuplicateObjects: false })}`
          : JSON.stringify(value, null, 1);
        const source = parseSource('a.yaml', text);
        const lines = Object.keys(value).map((key) => source.locate([key]).line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      run,
    );
  });
});
