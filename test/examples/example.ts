import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, readAssembly, type SynthesizedStack, synthesize } from '../../scripts/assembly';

const ROOT = join(__dirname, '../..');
/** Rules of others by which an example is judged as well. */
const PACKS = ['AwsSolutions', 'NIST.800.53.R5'];
const WITH_VALIDATION = { CDK_VALIDATION: 'true' };

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
}

/** What an example is content with. */
interface Content {
  /** Rules of ours that it is content to be warned by. @default - none */
  readonly warnings?: readonly string[];
  /** Whether it is judged by rules of others as well. @default true */
  readonly byOthers?: boolean;
}

interface Report {
  readonly pluginReports: { readonly pluginName: string; readonly violations: readonly Violation[] }[];
}

const reports = (outdir: string) => {
  const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return report.pluginReports;
};

/** The TypeScript files of an example, with their text. */
export function sourcesOf(example: string): (readonly [file: string, text: string])[] {
  const folder = join(ROOT, 'examples', example);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
}

/**
 * What every example must be, as tests. Returns its templates, for those that only it has.
 */
export function testExample(
  example: string,
  { warnings = [], byOthers = true }: Content = {},
): () => readonly SynthesizedStack[] {
  const out = mkdtempSync(join(tmpdir(), 'zta-example-'));
  const outdir = join(out, 'cdk.out');
  let stacks: readonly SynthesizedStack[] = [];
  beforeAll(() => {
    process.chdir(ROOT);
    stacks = synthesize(appCommand(example), outdir, WITH_VALIDATION);
  }, 300_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('no rule by which it is judged is broken that is not acknowledged, and no template is invalid', () => {
    expect(reports(outdir).flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))).toEqual(warnings);
  });

  const testOthers = byOthers ? test : () => undefined;
  testOthers(
    'a bare bucket in it breaks rules of both, fails the synthesis, and changes nothing else in the templates',
    () => {
      const withBucket = join(out, 'bare');
      const env = { NODE_OPTIONS: `--require ${join(ROOT, 'test/bare-bucket.cjs')}` };
      expect(() => synthesize(appCommand(example), withBucket, env)).toThrow('Bare/Resource');
      const breaking = reports(withBucket).filter(({ violations }) =>
        violations.some(({ severity }) => severity === 'error'),
      );
      expect(breaking.map(({ pluginName }) => pluginName)).toEqual(expect.arrayContaining(PACKS));
      for (const [i, { resources }] of readAssembly(withBucket).slice(0, stacks.length).entries()) {
        expect(resources).toMatchObject(stacks[i]?.resources ?? {});
      }
    },
    240_000,
  );

  test('what its rehearsal takes as created is in it', () => {
    const rehearsals: Record<string, { stubs: string[] }> = JSON.parse(
      readFileSync('examples/rehearsals.json', 'utf8'),
    );
    const types = new Set(stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type)));
    expect(rehearsals[example]?.stubs.filter((type) => !types.has(type))).toEqual([]);
  });

  test('cfn-lint, where it is installed, reports no error', () => {
    const files = stacks.map(({ templateFile }) => templateFile);
    const options = ['--regions', 'eu-central-1', '--non-zero-exit-code', 'error', '--format', 'parseable', '--'];
    const child = spawnSync('cfn-lint', [...options, ...files], { encoding: 'utf8' });
    const errors = (child.stdout ?? '').split('\n').filter((line) => /:E\d{4}:/.test(line));
    const missing = child.error !== undefined;
    expect([missing || child.status === 0, errors]).toEqual([true, []]);
  }, 300_000);

  test('each of its files is under 100 lines', () => {
    expect(sourcesOf(example).filter(([, text]) => text.trimEnd().split('\n').length >= 100)).toEqual([]);
  });

  test('no lock in it is irreversible', () => {
    expect(JSON.stringify(stacks)).toContain('GOVERNANCE');
    expect(JSON.stringify(stacks)).not.toContain('COMPLIANCE');
  });

  return () => stacks;
}

/** The only resource of a type in an example, or the one whose logical id begins so. */
export function resourceOf(stacks: readonly SynthesizedStack[], type: string, beginning = '') {
  const found = stacks
    .flatMap(({ resources }) => Object.entries(resources))
    .filter(([id, { Type }]) => Type === type && id.startsWith(beginning));
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) throw new Error(`${found.length} of ${type} begin with '${beginning}'`);
  return { id: only[0], properties: only[1].Properties ?? {} };
}
