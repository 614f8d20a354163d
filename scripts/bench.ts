import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPlan } from './bench-plan';
import { benchTemplate } from './bench-template';
import { exampleNames } from './examples';

const RUNS = 5;
const BOX = mkdtempSync(join(tmpdir(), 'zta-bench-'));

const OUTDIRS = { CDK_OUTDIR: join(BOX, 'cdk.out'), CDKTF_OUTDIR: join(BOX, 'cdktf.out') };

interface Cost {
  readonly ms: number;
  readonly mb: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs a fresh process of Node, as often as the median needs. */
function runs<T>(
  args: readonly string[],
  read: (stdout: string, ms: number) => T,
  statuses: readonly number[] = [0],
): T[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const env = { ...process.env, NODE_OPTIONS: '', CDK_VALIDATION: 'false', ...OUTDIRS };
    const child = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
    if (!statuses.includes(child.status ?? -1)) throw new Error(child.stderr || `exit code ${child.status}`);
    return read(child.stdout, performance.now() - start);
  });
}

function templateOf(resources: number): string {
  const file = join(BOX, `${resources}.json`);
  writeFileSync(file, JSON.stringify(benchTemplate(resources), undefined, 1));
  return file;
}

function planOf(resources: number): string {
  const file = join(BOX, `plan-${resources}.json`);
  writeFileSync(file, JSON.stringify(benchPlan(resources)));
  return file;
}

/** The modules of a framework that a folder of `lib` imports, read from its sources. */
function usedModules(folder: string, framework: RegExp): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, module = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)'/gms)) {
      if (framework.test(module)) found.add(module);
    }
  }
  return [...found].sort();
}

/** What loading modules costs a fresh process. */
function importCost(modules: readonly string[]): Cost {
  const script = `
    const start = performance.now();
    for (const m of ${JSON.stringify(modules)}) require(m);
    console.log(JSON.stringify({ ms: performance.now() - start, mb: process.memoryUsage().rss / 2 ** 20 }));`;
  const costs = runs(['-e', script], (stdout): Cost => JSON.parse(stdout));
  return { ms: median(costs.map(({ ms }) => ms)), mb: median(costs.map(({ mb }) => mb)) };
}

/** Milliseconds from the first statement about an app to the end of its synthesis, without building it. */
function synthCost(file: string, judge: string): { readonly load: number; readonly synth: number } {
  const costs = runs(
    ['--import', 'tsx', 'scripts/bench-synth.ts', file, judge],
    (out): { load: number; synth: number } => JSON.parse(out),
  );
  return { load: median(costs.map(({ load }) => load)), synth: median(costs.map(({ synth }) => synth)) };
}

/** The whole process of `zta check`, from the outside, with the most memory it ever held. */
function checkCost(file: string): Cost {
  const watch = `process.on('exit', () => require('node:fs').writeSync(2, '\\n' + process.resourceUsage().maxRSS));`;
  const args = ['dist/cli/main.js', 'check', file, '--format', 'json'];
  const ms = median(runs(args, (_stdout, time) => time, [1]));
  const preload = join(BOX, 'watch.cjs');
  writeFileSync(preload, watch);
  const child = spawnSync(process.execPath, ['-r', preload, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { ms, mb: Number(child.stderr.trim().split('\n').at(-1)) / 1024 };
}

interface Asked {
  readonly statements: number;
  readonly question: string;
}

interface AccessCosts {
  readonly found: readonly (Asked & {
    readonly seeds: readonly { readonly outcome: string; readonly runs: readonly number[] }[];
  })[];
  readonly z3: readonly (Asked & { readonly answer: string; readonly ms: number })[];
}

/** What a script of ours prints, run from the sources in a process of its own. */
function printed<T>(script: string): T {
  const args = ['--import', 'tsx', '--conditions=zta-source', script];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

function printProofs({ found, z3 }: AccessCosts): void {
  console.log(
    '\nProofs and comparisons: medians of 5 runs of 5 seeds each, the longest run, and the first of the first seed',
  );
  for (const { statements, question, seeds } of found) {
    const runs = seeds.map((seed) => seed.runs);
    const undecided = seeds.filter(({ outcome }) => outcome === 'unknown').length;
    const said = z3.find((one) => one.statements === statements && one.question === question);
    const theirs = said === undefined ? '' : `, z3 ${said.answer.slice(0, 20)} in ${said.ms.toFixed(0)} ms`;
    const first = `first ${(runs[0]?.[0] ?? Number.NaN).toFixed(0)} ms`;
    row(
      median(runs.map(median)),
      `${question} of ${statements} statements, ${first}, ${undecided} undecided${theirs}`,
      `${Math.max(...runs.flat()).toFixed(0)} ms`,
    );
  }
  if (z3.length === 0) console.log('   z3 is not installed: npm --prefix test/z3 ci');
}

const row = (ms: number, what: string, rest = '') =>
  console.log(`${ms.toFixed(0).padStart(7)} ms  ${rest.padEnd(9)}${what}`);

const build = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
console.log(
  `Median of ${RUNS}, each in a fresh process (Node ${process.version}, ${process.platform} ${process.arch})\n`,
);

console.log('Import');
const ofAws = usedModules('lib/aws', /^aws-cdk-lib/);
const ofGoogle = usedModules('lib/google', /^(cdktf|@cdktf\/)/);
for (const [what, { ms, mb }] of [
  [`the ${ofAws.length} modules of aws-cdk-lib that it uses`, importCost(ofAws)],
  ['zero-trust-ai-constructs/aws (with those)', importCost(['zero-trust-ai-constructs/aws'])],
  [`cdktf and the ${ofGoogle.length - 1} modules of its bindings that it uses`, importCost(ofGoogle)],
  ['zero-trust-ai-constructs/google (with those)', importCost(['zero-trust-ai-constructs/google'])],
] as const) {
  row(ms, what, `${mb.toFixed(0)} MB`);
}

console.log('\nSynthesis of 500 resources: what judging adds, loading the rules apart');
for (const [what, app] of [
  ['an app as most are', 'ordinary'],
  ['an app about nothing but AI', templateOf(500)],
] as const) {
  console.log(what);
  const bare = synthCost(app, 'nothing');
  const nag = synthCost(app, 'cdk-nag');
  const ours = synthCost(app, 'zero-trust');
  row(bare.synth, 'nothing judges');
  row(nag.synth - bare.synth, `cdk-nag AwsSolutions adds (and ${nag.load.toFixed(0)} ms to load)`);
  row(ours.synth - bare.synth, `ZeroTrust.enforce adds (and ${ours.load.toFixed(0)} ms to load, constructs included)`);
  console.log(
    `${((100 * (ours.synth - bare.synth)) / (nag.synth - bare.synth)).toFixed(1).padStart(8)} %  of what cdk-nag adds`,
  );
}

console.log(
  '\nSynthesis of each example, loading and proofs included; what the CDK validates of templates by itself apart',
);
for (const example of [...exampleNames('aws'), ...exampleNames('google')])
  row(median(runs(['--import', 'tsx', `examples/${example}/app.ts`], (_, ms) => ms)), example);

console.log('\nSynthesis of the example for Google Cloud, loading included');
const [ungated, gated] = ['without', 'with'].map((gate) =>
  median(runs(['--import', 'tsx', 'scripts/bench-google.ts', gate], (out): number => JSON.parse(out).ms)),
);
row(ungated ?? Number.NaN, 'nothing judges');
row(
  gated ?? Number.NaN,
  `ZeroTrust.enforce judges: ${((gated ?? Number.NaN) / (ungated ?? Number.NaN)).toFixed(2)} times`,
);

console.log('\nzta check, whole process, most memory held');
for (const resources of [1_000, 5_000, 10_000, 20_000]) {
  const { ms, mb } = checkCost(templateOf(resources));
  row(ms, `${resources} resources, ${((1000 * ms) / resources).toFixed(0)} µs each`, `${mb.toFixed(0)} MB`);
}
const planned = checkCost(planOf(5_000));
row(planned.ms, 'a plan of Terraform with 5000 resources of Google Cloud', `${planned.mb.toFixed(0)} MB`);

console.log('\nWho can do what');
const started = importCost(['./dist/access']);
row(started.ms, 'to load lib/access', `${started.mb.toFixed(0)} MB`);
const decisions = printed<{ ours: number; theirs: number }>('scripts/bench-decisions.ts');
for (const [who, many] of [
  ['decided by us', decisions.ours],
  ['by @cloud-copilot/iam-simulate', decisions.theirs],
] as const) {
  console.log(`${many.toFixed(0).padStart(7)} requests a second on a policy of 100 statements ${who}`);
}
const built = printed<{ read: number; ms: number; outcomes: number; unknown: number }>('scripts/bench-guarantees.ts');
row(built.read, 'to read who can do what in 500 resources with 100 roles');
row(built.ms, `to prove what nobody asked for there: ${built.outcomes} proofs, ${built.unknown} undecided`);
printProofs(printed<AccessCosts>('scripts/bench-access.ts'));
rmSync(BOX, { recursive: true, force: true });
