import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as aws from 'zero-trust-ai-constructs/aws';
import { codeBlocks, README } from './readme';

const ROOT = join(__dirname, '..');
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });

test('its one example is compiled and run, from the package as users get it', () => {
  expect(codeBlocks('ts')).toHaveLength(1);
  expect(readFileSync(join(__dirname, 'package.test.ts'), 'utf8')).toContain("codeBlocks('ts')[0]");
});

test('every npm script that the documents name is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const text = README + readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
  expect(named.filter((name) => !['ci', 'install', 'publish', 'scripts'].includes(name) && !(name in scripts))).toEqual(
    [],
  );
});

test('the table names every construct, and none that is not there', () => {
  const constructs = Object.entries(aws).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Construct ? [name] : [],
  );
  const rows = [...README.matchAll(/^\| `([A-Z]\w+)` \|/gm)].flatMap(([, name]) => name ?? []);
  expect(rows.sort()).toEqual(constructs.sort());
});

test('the error that it shows is the one that is thrown', () => {
  const stack = new Stack(new App(), 'Claims');
  const lock = aws.RetentionLock.staged(Duration.days(30));
  const [shown] = codeBlocks('console');
  expect(() => new aws.ImmutableLogBucket(stack, 'Logs', { lock })).toThrow(shown?.trim());
});

test('the output that it shows is what npm start prints', () => {
  const printed = node('--import', 'tsx', '--conditions=zta-source', 'scripts/start.ts').stdout;
  const shown = codeBlocks('text')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.trim() && line.trim() !== '…');
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
}, 60_000);
