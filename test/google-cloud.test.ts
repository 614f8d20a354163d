import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as google from 'zero-trust-ai-constructs/google';

const ROOT = join(__dirname, '..');
const TEXT = readFileSync(join(ROOT, 'GOOGLE-CLOUD.md'), 'utf8');
const BOX = mkdtempSync(join(ROOT, '.google-cloud-'));
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

const blocks = (language: string) =>
  [...TEXT.matchAll(/^```(\S*)\n(.*?)^```$/gms)].flatMap(([, found, code = '']) => (found === language ? [code] : []));

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CDKTF_OUTDIR: join(BOX, 'out') },
  });

test('its example is compiled, and synthesises what keeps the rules and is proved', () => {
  const file = join(BOX, 'app.ts');
  writeFileSync(file, blocks('ts')[0] ?? '');
  const config = { extends: '../tsconfig.json', include: ['app.ts'] };
  writeFileSync(join(BOX, 'tsconfig.json'), JSON.stringify(config));
  mkdirSync(join(BOX, 'out'));
  const mistakes = run('node_modules/typescript/bin/tsc', '-p', BOX).stdout.split('\n');
  expect(mistakes.filter((line) => line.startsWith('.google-cloud-'))).toEqual([]);
  const { status, stderr } = run('--import', 'tsx', '--conditions=zta-source', file);
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(/^zero-trust: (\d+) fail \(\1 warnings?\), .*\nzero-trust: 1 of 1 required proofs led$/m),
  ]);
  expect(readdirSync(join(BOX, 'out/stacks/claims'))).toContain('cdk.tf.json');
}, 120_000);

test('every construct and code that it names is there', () => {
  const named = [...TEXT.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
  const known = (readdirSync(join(ROOT, 'lib/google'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'lib/google', file), 'utf8'))
    .join('');
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !(name in google) && !known.includes(`'${name}'`))).toEqual([]);
});
