import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RUNS = 5;

/** The modules of aws-cdk-lib that `lib/aws` imports, read from its sources. */
function usedModules(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync('lib/aws', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join('lib/aws', file), 'utf8');
    for (const [, module] of text.matchAll(/^import (?!type ).*?from '(aws-cdk-lib[^']*)'/gms))
      if (module) found.add(module);
  }
  return [...found].sort();
}

/** Milliseconds and megabytes that a fresh process needs to load modules: the median of the runs. */
function cost(modules: readonly string[]): { readonly ms: number; readonly mb: number } {
  const script = `
    const start = performance.now();
    for (const m of ${JSON.stringify(modules)}) require(m);
    console.log(JSON.stringify({ ms: performance.now() - start, mb: process.memoryUsage().rss / 2 ** 20 }));`;
  const runs = Array.from({ length: RUNS }, (): { ms: number; mb: number } => {
    const child = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout);
  });
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) };
}

const build = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const modules = usedModules();
const rows = [
  [`the ${modules.length} modules of aws-cdk-lib it uses`, cost(modules)],
  ['zero-trust-ai-constructs/aws (with those)', cost(['zero-trust-ai-constructs/aws'])],
] as const;
console.log(
  `Import cost in a fresh process, median of ${RUNS} (Node ${process.version}, ${process.platform} ${process.arch})`,
);
console.log('aws-cdk-lib loads a class when it is first used; constructs that extend one load it at once.');
for (const [what, { ms, mb }] of rows) {
  console.log(`${ms.toFixed(0).padStart(6)} ms  ${mb.toFixed(0).padStart(5)} MB  ${what}`);
}
