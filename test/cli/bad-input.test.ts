import { chmodSync, writeFileSync } from 'node:fs';
import { call, check, inEmptyFolder, models, write } from './zta';

inEmptyFolder();

/** Ends with 2, one line on stderr, and nothing on stdout. */
async function refusal(argv: readonly string[]): Promise<string> {
  const { code, out, err } = await call(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^zta: [A-Z][A-Za-z]+: [^\n]+\n$/);
  expect(err).not.toMatch(/\n\s+at |Defect/);
  return err.slice('zta: '.length, -1);
}

describe('a file', () => {
  const FILES: Readonly<Record<string, string | object>> = {
    'blank.yaml': '\n# nothing\n',
    'package.json': { name: 'app', version: '1.0.0', dependencies: {} },
    'main.tf': 'resource "a" "b" {',
    'plan.bin': 'PK\u0003\u0004',
    'newer.json': { format_version: '2.0', planned_values: {} },
    'list.json': '[1]',
    'broken.json': '{\n  "Resources": {\n    "A": 1,,\n  }\n}',
    'cut.json': '{\n  "Resources": {',
    'broken.yaml': 'Resources:\n  A:\n    Type: "AWS::S3::Bucket\n',
    'twice.json': '{\n "Resources": {},\n "Resources": {}\n}',
    'circle.json': {
      Resources: {
        A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'B' } } },
        B: { Type: 'AWS::S3::Bucket', DependsOn: 'A' },
      },
    },
    'self.json': {
      Resources: { Me: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'self.json' } } },
    },
    'bomb.yaml': ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`))
      .join('\n'),
    'deep.json': `{"Resources": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'deep.yaml': `Resources: ${'['.repeat(100_000)}`,
    'noise.json': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)).toString('latin1'),
    'evil.json': { '\u001b[2J\nzta: 0 fail': 1 },
  };

  test.each([
    ['that is missing', 'no.json', 'FileMissing: no.json: '],
    ['with nothing in it', 'blank.yaml', 'TemplateEmpty: blank.yaml: '],
    ['of npm', 'package.json', 'NotATemplate: package.json: '],
    ['of broken HCL', 'main.tf', 'HclSyntax: main.tf:'],
    ['that is a binary plan', 'plan.bin', 'PlanBinary: plan.bin: '],
    ['of a newer plan', 'newer.json', 'PlanVersion: newer.json: '],
    ['with a list', 'list.json', 'NotATemplate: list.json: '],
    ['of broken JSON', 'broken.json', 'JsonSyntax: broken.json:3:12: '],
    ['that ends too early', 'cut.json', 'JsonSyntax: cut.json:2:'],
    ['of broken YAML', 'broken.yaml', 'YamlSyntax: broken.yaml:'],
    ['with a key twice', 'twice.json', 'DuplicateKey: twice.json:3:2: '],
    ['whose resources wait for each other', 'circle.json', 'CircularReference: circle.json: '],
    ['that nests itself', 'self.json', 'CircularReference: self.json: '],
    ['whose aliases grow without end', 'bomb.yaml', 'YamlAliases: bomb.yaml:'],
    ['of deep JSON', 'deep.json', 'TemplateTooDeep: deep.json:1:'],
    ['of deep YAML', 'deep.yaml', 'TemplateTooDeep: deep.yaml:1:'],
    ['of noise', 'noise.json', ''],
    ['that tries to write to the terminal', 'evil.json', 'NotATemplate: evil.json: '],
  ])('%s is refused', async (_what, file, beginning) => {
    for (const [name, content] of Object.entries(FILES)) if (name === file) write(name, content);
    const line = await refusal(['check', file]);
    expect(line.startsWith(beginning)).toBe(true);
    expect(line).toContain(file);
    expect(line).not.toMatch(/\p{Cc}/u);
  });

  test('of 50 MB is refused', async () => {
    write('large.json', `{"Resources": {}, "x": "${'x'.repeat(50 * 1024 * 1024)}"}`);
    expect(await refusal(['check', 'large.json'])).toMatch(/^TemplateTooLarge: large\.json: /);
  });

  test('that is good does not help one that is not: nothing is reported by halves', async () => {
    write('good.json', models({ A: false }));
    write('broken.json', '{');
    expect(await refusal(['check', 'good.json', 'broken.json', '--write-baseline', 'b.json'])).toMatch(/^JsonSyntax: /);
    expect(await refusal(['check', 'b.json'])).toMatch(/^FileMissing: /);
  });

  test('in a folder that is no assembly is not looked for', async () => {
    write('folder/t.json', models({ A: true }));
    expect(await refusal(['check', 'folder'])).toMatch(/^AssemblyMissing: folder: /);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of bytes that are no text is refused: %d', async (seed) => {
    const bytes = Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7919 + seed * 131) % 256);
    for (const file of ['noise.yaml', 'noise.json', 'noise']) {
      writeFileSync(file, Buffer.from(bytes));
      expect(await refusal(['check', file])).toContain(file);
    }
  });

  test('that nobody may read is refused', async () => {
    write('secret.json', models({ A: true }));
    chmodSync('secret.json', 0);
    // Who may read everything gives that up for a moment; what the call needs is loaded before.
    await call(['check', 'secret.json']);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(await refusal(['check', 'secret.json'])).toMatch(/^FileUnreadable: secret\.json: /);
      expect(await refusal(['check', 't.json', '--baseline', 'secret.json'])).toMatch(
        /^FileUnreadable: secret\.json: /,
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test('that is a folder is refused', async () => {
    write('t.json', models({ A: true }));
    expect(await refusal(['check', 't.json', '--baseline', '.'])).toMatch(/^FileUnreadable: /);
  });
});

describe('a call', () => {
  test.each([
    [[], 'CommandMissing', '--help'],
    [['chekc'], 'UnknownCommand', "did you mean 'check'?"],
    [['toString'], 'UnknownCommand', 'there are check, prove'],
    [['check'], 'PathMissing', '--help'],
    [['check', 't.json', '--formt', 'json'], 'UnknownOption', "did you mean '--format'?"],
    [['check', 't.json', '-x'], 'UnknownOption', "'-x'"],
    [['check', 't.json', '--format', 'jsno'], 'UnknownFormat', "did you mean 'json'?"],
    [['check', 't.json', '--format', 'html'], 'UnknownFormat', 'there are text, json, sarif, junit'],
    [['check', 't.json', '--format'], 'ValueMissing', "'--format=VALUE'"],
    [['check', 't.json', '--format='], 'ValueMissing', "'--format=VALUE'"],
    [['check', 't.json', '--baseline', '--strict'], 'ValueMissing', "'--baseline=VALUE'"],
    [['check', 't.json', '--strict=yes'], 'ValueUnexpected', "'--strict'"],
    [['check', 't.json', '--format', 'json', '--format', 'text'], 'OptionTwice', "'--format'"],
    [['check', 't.json', '--rule', 'ZTA-NET-0001'], 'UnknownRule', "did you mean 'ZTA-NET-001'?"],
    [['check', 't.json', '--rule', 'zta-net-001'], 'UnknownRule', "did you mean 'ZTA-NET-001'?"],
    [['check', 't.json', '--rule', 'nonsense'], 'UnknownRule', '`zta rules`'],
    [['check', 't.json', '--rule', 'ZTA-NET-001', '--pack', 'agents'], 'UnknownRule', 'not in the pack'],
    [['check', 't.json', '--rule', 'ZTA-PROOF-010'], 'UnknownRule', '`zta prove PATH`'],
    [['check', 't.json', '--pack', 'agent'], 'UnknownPack', "did you mean 'agents'?"],
    [['check', 't.json', '--pack', './no.cjs'], 'FileMissing', './no.cjs'],
    [['check', 't.json', '--exceptions', 'no.yaml'], 'FileMissing', 'no.yaml'],
    [['check', 't.json', '--baseline', 'no.json'], 'FileMissing', '--write-baseline'],
    [['rules', 'ZTA-NET-01'], 'UnknownRule', 'did you mean'],
    [['rules', '--format', 'sarif'], 'UnknownFormat', 'there are text, json'],
    [['rules', 'ZTA-NET-001', 'ZTA-FILE-001'], 'TooMany', 'one rule'],
  ])('%j is refused', async (argv, code, hint) => {
    write('t.json', models({ A: true }));
    const line = await refusal(argv);
    expect(line).toMatch(new RegExp(`^${code}: `));
    expect(line).toContain(hint);
  });

  test('for help prints it, and nothing else happens', async () => {
    for (const argv of [
      ['--help'],
      ['-h'],
      ['check', '--help'],
      ['check', 'no.json', '-h'],
      ['rules', '--help'],
      ['prove', '--help'],
    ]) {
      expect(await call(argv)).toEqual({ code: 0, err: '', out: expect.stringMatching(/^zta /) });
    }
  });

  test('for the version prints it', async () => {
    const { out } = await call(['--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });

  test('the same call on the same file is good', async () => {
    write('t.json', models({ A: true }));
    expect(await check(['t.json', '--format', 'json', '--strict'])).toMatchObject({ code: 0, err: '' });
  });
});
