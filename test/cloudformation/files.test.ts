import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addPath, Templates } from '../../lib/cloudformation';
import { InputError } from '../../lib/core';

const BOX = mkdtempSync(join(tmpdir(), 'zta-files-'));
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

let boxes = 0;

/** A folder with these files: objects are written as JSON. */
function folder(files: Readonly<Record<string, unknown>>): string {
  boxes += 1;
  const root = join(BOX, `${boxes}`);
  mkdirSync(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

function added(path: string): Templates {
  const templates = new Templates();
  addPath(templates, path);
  return templates;
}

/** What is refused, which must be one line and come from us. */
function refusal(path: string): string {
  try {
    added(path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(/\n|ENOENT|EISDIR/);
    return `${error.code} ${error.file.slice(BOX.length).replace(/^.\d+.?/, '')}`;
  }
  throw new Error('accepted');
}

const stack = (templateFile: unknown, more: object = {}) => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://111122223333/eu-west-1',
  properties: { templateFile, ...more },
});
const stage = (directoryName: unknown) => ({ type: 'cdk:cloud-assembly', properties: { directoryName } });
const manifest = (artifacts: unknown) => ({ version: '48.0.0', artifacts });
const nested = (properties: object, metadata: object = {}) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: properties,
  Metadata: metadata,
});
const TEMPLATE = { Resources: { R: { Type: 'T::T::T' } } };
const of = (Resources: object) => ({ Resources });

describe('assemblies', () => {
  test('stacks, stages and where they are deployed', () => {
    const root = folder({
      'manifest.json': manifest({
        A: stack('a.json', { stackName: 'Named' }),
        B: { ...stack('b.json'), environment: 'aws://unknown-account/unknown-region' },
        Assets: { type: 'cdk:asset-manifest', properties: { file: 'x.json' } },
        Stage: stage('stage'),
        strange: null,
      }),
      'a.json': TEMPLATE,
      'b.json': TEMPLATE,
      'stage/manifest.json': manifest({ C: { ...stack('c.yaml'), environment: 'aws://111122223333/unknown-region' } }),
      'stage/c.yaml': 'Resources: {}',
    });
    const read = added(root).all.map(({ file, environment }) => [file.slice(root.length + 1), environment]);
    expect(read).toEqual([
      ['a.json', { account: '111122223333', region: 'eu-west-1', stackName: 'Named' }],
      ['b.json', { stackName: 'B' }],
      [join('stage', 'c.yaml'), { account: '111122223333', stackName: 'C' }],
    ]);
  });

  test.each<[string, object]>([
    ['nothing at all', {}],
    ['what the CDK writes into each stack', { Parameters: { BootstrapVersion: {} }, Rules: {} }],
  ])('a stack that holds no resource yet, but %s, is read', (_what, template) => {
    const root = folder({
      'manifest.json': manifest({ A: stack('a.json'), B: stack('b.json') }),
      'a.json': template,
      'b.json': TEMPLATE,
    });
    expect(added(root).all.map(({ resources }) => [...resources.keys()])).toEqual([[], ['R']]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['without a manifest', { 'a.json': TEMPLATE }, 'AssemblyMissing '],
    ['with a broken manifest', { 'manifest.json': '{"artifacts": {' }, 'JsonSyntax manifest.json'],
    ['with an empty manifest', { 'manifest.json': '' }, 'TemplateEmpty manifest.json'],
    ['with a manifest that is a list', { 'manifest.json': '[]' }, 'NotAnAssembly manifest.json'],
    ['without artifacts', { 'manifest.json': {} }, 'NotAnAssembly manifest.json'],
    ['without stacks', { 'manifest.json': manifest({ X: { type: 'cdk:tree' } }) }, 'AssemblyEmpty '],
    [
      'whose stack names no template',
      { 'manifest.json': manifest({ A: stack(undefined) }) },
      'NotAnAssembly manifest.json',
    ],
    ['whose template is missing', { 'manifest.json': manifest({ A: stack('a.json') }) }, 'FileMissing a.json'],
    ['whose template is a folder', { 'manifest.json': manifest({ A: stack('a') }), 'a/x': '' }, 'FileUnreadable a'],
    [
      'whose template is none',
      { 'manifest.json': manifest({ A: stack('a.json') }), 'a.json': [] },
      'NotATemplate a.json',
    ],
    [
      'whose template has a list of resources',
      { 'manifest.json': manifest({ A: stack('a.json') }), 'a.json': { Resources: [] } },
      'NotATemplate a.json',
    ],
    ['whose stage is missing', { 'manifest.json': manifest({ S: stage('s') }) }, 'AssemblyMissing s'],
    ['that lies in itself', { 'manifest.json': manifest({ S: stage('.') }) }, 'CircularReference manifest.json'],
  ])('one %s is refused', (_what, files, expected) => {
    expect(refusal(folder(files))).toBe(expected);
  });
});

describe('nested stacks', () => {
  test.each<[string, object]>([
    [
      'as the CDK notes it',
      nested({ TemplateURL: { 'Fn::Sub': 'https://x' } }, { 'aws:asset:path': 'sub/child.json' }),
    ],
    ['by a local path', nested({ TemplateURL: './sub/child.json' })],
    ['by a local path from the template', nested({ TemplateURL: 'sub/../sub/child.json' })],
  ])('one is found %s', (_what, resource) => {
    const root = folder({
      'a.json': of({ N: resource }),
      'sub/child.json': of({ Deep: nested({ TemplateURL: 'deep.json' }) }),
      'sub/deep.json': TEMPLATE,
    });
    expect(added(join(root, 'a.json')).all.map(({ file }) => file.slice(root.length + 1))).toEqual([
      'a.json',
      join('sub', 'child.json'),
      join('sub', 'deep.json'),
    ]);
  });

  test('one is found by a whole path', () => {
    const root = folder({ 'child.json': TEMPLATE });
    const around = folder({ 'a.json': of({ N: nested({ TemplateURL: join(root, 'child.json') }) }) });
    expect(added(join(around, 'a.json')).all).toHaveLength(2);
  });

  test('one is deployed where the stack around it is, under another name', () => {
    const root = folder({
      'manifest.json': manifest({ A: stack('a.json') }),
      'a.json': of({ N: nested({ TemplateURL: 'b.json' }) }),
      'b.json': TEMPLATE,
    });
    expect(added(root).all[1]?.environment).toEqual({ account: '111122223333', region: 'eu-west-1' });
  });

  test.each<[string, object]>([
    ['elsewhere', nested({ TemplateURL: 'https://example.com/t.json' })],
    ['where there is nothing', nested({ TemplateURL: './none.json' })],
    ['where a folder is', nested({ TemplateURL: '.' })],
    ['where deployment says', nested({ TemplateURL: { Ref: 'Url' } })],
    ['nowhere', { Type: 'AWS::CloudFormation::Stack' }],
    ['strangely', nested({ TemplateURL: 7 }, { 'aws:asset:path': [] })],
  ])('one whose template lies %s is left out', (_what, resource) => {
    expect(added(join(folder({ 'a.json': of({ N: resource }) }), 'a.json')).all).toHaveLength(1);
  });

  test('stacks that nest each other are refused at once', () => {
    const both = (file: string) => of({ N: nested({ TemplateURL: file }), M: nested({ TemplateURL: file }) });
    expect(refusal(join(folder({ 'a.json': both('a.json') }), 'a.json'))).toBe('CircularReference a.json');
    expect(refusal(join(folder({ 'a.json': both('b.json'), 'b.json': both('a.json') }), 'a.json'))).toBe(
      'CircularReference b.json',
    );
  });
});

test.each<[string, object, string]>([
  [
    'that need each other',
    of({ A: { Type: 'T', Properties: { P: { Ref: 'B' } } }, B: { Type: 'T', DependsOn: ['A'] } }),
    'CircularReference a.json',
  ],
])('resources %s are refused', (_what, template, expected) => {
  expect(refusal(join(folder({ 'a.json': template }), 'a.json'))).toBe(expected);
});

test('a path to nothing is refused', () => {
  expect(refusal(join(folder({}), 'none.json'))).toBe('FileMissing none.json');
});
