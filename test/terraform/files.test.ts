import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addTerraform, Configurations } from '../../lib/terraform';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zta-terraform-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
};

const read = (name: string) => {
  const configurations = new Configurations();
  const isTerraform = addTerraform(configurations, join(folder, name));
  return isTerraform ? configurations.resources.map(({ address }) => address) : undefined;
};

const BUCKET = { resource: { google_storage_bucket: { b: { name: 'b' } } } };
const PLANNED = {
  format_version: '1.2',
  planned_values: { root_module: { resources: [{ address: 't_t.r', type: 't_t', name: 'r', values: {} }] } },
};

test.each<[string, string, unknown, unknown]>([
  ['the JSON syntax', 'a.tf.json', BUCKET, ['google_storage_bucket.b']],
  ['the JSON syntax by another name', 'a.json', BUCKET, ['google_storage_bucket.b']],
  ['lists of blocks', 'a.json', { resource: [{ t_t: [{ a: [{}] }] }, { t_t: { b: {} } }] }, ['t_t.a', 't_t.b']],
  ['notes beside names', 'a.json', { '//': 'x', resource: { t_t: { '//': 'x', a: {} } } }, ['t_t.a']],
  ['nothing that is made', 'a.tf.json', {}, []],
  ['a plan', 'plan.json', PLANNED, ['t_t.r']],
  ['a plan with a mark at its beginning', 'plan.json', `\uFEFF${JSON.stringify(PLANNED)}`, ['t_t.r']],
  ['an empty state', 's.json', { format_version: '1.0', terraform_version: '1.9.0' }, []],
  ['a template of CloudFormation', 't.json', { Resources: {} }, undefined],
  ['YAML', 't.yaml', 'resource: {}', undefined],
  ['other JSON', 'x.json', { resource: {}, other: 1 }, undefined],
  ['broken JSON', 'x.json', '{ "resource": ', undefined],
])('%s', (_what, name, content, expected) => {
  write(name, content);
  expect(read(name)).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ['HclSyntax', 'main.tf', 'resource "a" "b" {\n  x = = 1\n}\n'],
  ['PlanBinary', 'plan.bin', 'PK\u0003\u0004...'],
  ['PlanVersion', 'plan.json', { ...PLANNED, format_version: '2.0' }],
  ['StateFile', 'terraform.tfstate', { version: 4, serial: 1, lineage: 'x', resources: [] }],
  ['JsonSyntax', 'main.tf.json', '{ "resource": '],
  ['DuplicateKey', 'main.tf.json', '{ "resource": {}, "resource": {} }'],
])('%s is told in one line', (code, name, content) => {
  write(name, content);
  expect(() => read(name)).toThrow(new RegExp(`^${code}: [^\\n]*${name}[^\\n]*; [^\\n]+$`));
});

test('the files of a folder are one module', () => {
  write('a.tf.json', { locals: { name: 'x' } });
  write('b.tf.json', BUCKET);
  write('notes.json', { other: 1 });
  expect(read('.')).toEqual(['google_storage_bucket.b']);
});

test.each(['override.tf.json', 'a_override.tf.json'])('what %s changes is told as hidden', (name) => {
  write('a.tf.json', BUCKET);
  write(name, BUCKET);
  const configurations = new Configurations();
  addTerraform(configurations, folder);
  expect(configurations.hidden.map(({ place }) => place.resource)).toEqual(['override']);
});

test('HCL and JSON of a folder are one module, and HCL knows its lines', () => {
  write('a.tf.json', { locals: { name: 'x' } });
  write(
    'b.tf',
    '# logs\nresource "google_storage_bucket" "b" {\n  name = local.name\n  versioning {\n    enabled = false\n  }\n}\nmodule "more" {\n  source = "./more"\n}\n',
  );
  const configurations = new Configurations();
  addTerraform(configurations, folder);
  expect(configurations.resources.map(({ address }) => address)).toEqual(['google_storage_bucket.b']);
  const source = configurations.sources.find(({ file }) => file.endsWith('b.tf'));
  const lineOf = (...path: readonly (string | number)[]) =>
    source?.locate(['resource', 'google_storage_bucket', 'b', 0, ...path]).line;
  expect([lineOf(), lineOf('name'), lineOf('versioning', 0, 'enabled'), lineOf('encryption')]).toEqual([2, 3, 5, 2]);
  const [hidden] = configurations.hidden;
  expect(hidden && source?.locate(configurations.pathTo(hidden.place) ?? []).line).toBe(8);
});

test('a folder that CDK for Terraform wrote holds a module for each stack', () => {
  const note = { '//': { metadata: { path: 'app/b' } } };
  write('manifest.json', { stacks: { one: { synthesizedStackPath: 'stacks/one/cdk.tf.json' } } });
  write('stacks/one/cdk.tf.json', { resource: { t_t: { b: note } } });
  const configurations = new Configurations();
  expect(addTerraform(configurations, folder)).toBe(true);
  expect(configurations.resources[0]?.constructPath).toBe('app/b');
});

test('a folder of CDK for Terraform without stacks, or with one that is gone, is an error', () => {
  write('manifest.json', { stacks: {} });
  expect(() => read('.')).toThrow('AssemblyEmpty');
  write('manifest.json', { stacks: { one: { synthesizedStackPath: 'gone.tf.json' } } });
  expect(() => read('.')).toThrow('FileMissing');
});

test.each(['empty', 'nowhere'])('a folder without any of it is left to others: %s', (name) => {
  if (name === 'empty') mkdirSync(join(folder, name));
  expect(read(name)).toBeUndefined();
});
