import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Construct } from 'constructs';
import * as aws from 'zero-trust-ai-constructs/aws';
import { appCommand, exampleNames, type SynthesizedStack, synthesize } from '../../scripts/assembly';

const ROOT = join(__dirname, '../..');
const OUT = mkdtempSync(join(tmpdir(), 'zta-examples-'));
const PACKS = ['AwsSolutions', 'NIST.800.53.R5'];
const WITH_VALIDATION = { CDK_VALIDATION: 'true' };
const rehearsals = JSON.parse(readFileSync(join(ROOT, 'examples/rehearsals.json'), 'utf8'));
const cfnLint = spawnSync('cfn-lint', ['--version']).status === 0;

interface Report {
  readonly pluginReports: {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: unknown[];
  }[];
}

const report = (outdir: string): Report => JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));

const sources = (example: string) =>
  readdirSync(join(ROOT, 'examples', example))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(ROOT, 'examples', example, file), 'utf8')] as const);

process.chdir(ROOT);
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe.each(exampleNames())('%s', (example) => {
  const outdir = join(OUT, example);
  let stacks: SynthesizedStack[] = [];
  beforeAll(() => {
    stacks = synthesize(appCommand(example), outdir, WITH_VALIDATION);
  }, 60_000);

  test('no rule of AwsSolutions and of NIST 800-53 r5 is broken that is not acknowledged', () => {
    const judged = report(outdir).pluginReports.filter(({ pluginName }) => PACKS.includes(pluginName));
    expect(judged.map(({ pluginName }) => pluginName).sort()).toEqual([...PACKS].sort());
    expect(judged.flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('a bare bucket in it fails the synthesis', () => {
    const withBucket = join(OUT, `${example}-bare`);
    const preload = `--require ${join(ROOT, 'test/bare-bucket.cjs')}`;
    const env = { ...WITH_VALIDATION, NODE_OPTIONS: preload };
    expect(() => synthesize(appCommand(example), withBucket, env)).toThrow('Bare/Resource');
    const judged = report(withBucket).pluginReports.filter(({ conclusion }) => conclusion === 'failure');
    expect(judged.map(({ pluginName }) => pluginName)).toEqual(expect.arrayContaining(PACKS));
  }, 60_000);

  test('the validator of CloudFormation templates finds nothing', () => {
    const builtin = report(outdir).pluginReports.filter(({ pluginName }) => !PACKS.includes(pluginName));
    expect(builtin.map(({ violations }) => violations)).toEqual(builtin.map(() => []));
  });

  (cfnLint ? test : test.skip)(
    'cfn-lint, where it is installed, reports no error',
    () => {
      const files = stacks.map(({ templateFile }) => templateFile);
      const child = spawnSync('cfn-lint', ['--non-zero-exit-code', 'error', '--format', 'parseable', ...files]);
      const errors = `${child.stdout}${child.error ?? ''}`.split('\n').filter((line) => /:E\d{4}:/.test(line));
      expect([child.status, errors]).toEqual([0, []]);
    },
    60_000,
  );

  test('each file is under 100 lines', () => {
    expect(sources(example).filter(([, text]) => text.split('\n').length > 100)).toEqual([]);
  });

  test('no lock in it is irreversible', () => {
    const text = sources(example)
      .map(([, source]) => source)
      .join('\n');
    expect(text).not.toContain('.locked(');
    expect(JSON.stringify(stacks)).not.toContain('COMPLIANCE');
  });

  test('every resource type that the rehearsal waves through is one that the example holds', () => {
    const held = new Set(stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type)));
    const { stubs }: { stubs: string[] } = rehearsals[example];
    expect(stubs.filter((type) => !held.has(type))).toEqual([]);
  });

  test('synthesising twice gives the same templates', () => {
    const again = synthesize(appCommand(example), join(OUT, `${example}-again`));
    expect(again.map(({ resources }) => resources)).toEqual(stacks.map(({ resources }) => resources));
  }, 60_000);
});

test('the resource types that an emulator may wave through are these, and no others', () => {
  const waved = Object.values<{ stubs: string[] }>(rehearsals).flatMap(({ stubs }) => stubs);
  expect([...new Set(waved)].sort()).toEqual([]);
});

test('every construct is used in an example', () => {
  const constructs = Object.entries(aws).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Construct ? [name] : [],
  );
  const text = exampleNames()
    .flatMap(sources)
    .map(([, source]) => source)
    .join('\n');
  expect(constructs.length).toBeGreaterThan(0);
  expect(constructs.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});
