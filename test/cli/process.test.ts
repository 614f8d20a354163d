import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inEmptyFolder, models, RULE, write } from './zta';

inEmptyFolder();

const ROOT = join(__dirname, '../..');
const ZTA = [
  '--import',
  join(ROOT, 'node_modules/tsx/dist/loader.mjs'),
  '--conditions=zta-source',
  join(ROOT, 'lib/cli/main.ts'),
];

/** The process that `zta` is, as a user of the checkout starts it. */
function zta(argv: readonly string[], shell?: string) {
  const env = { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: undefined, NO_COLOR: undefined };
  const words = [process.execPath, ...ZTA, ...argv].map((word) => `'${word}'`).join(' ');
  const child = spawnSync('bash', ['-c', shell?.replace('zta', () => words) ?? words], { encoding: 'utf8', env });
  return { code: child.status, out: child.stdout, err: child.stderr };
}

const TIME = 60_000;

test(
  'ends with the code of the verdict',
  () => {
    write('good.json', models({ A: true }));
    write('bad.json', models({ A: false }));
    expect(zta(['check', 'good.json', '--rule', RULE])).toMatchObject({ code: 0, err: '' });
    expect(zta(['check', 'bad.json', '--rule', RULE])).toMatchObject({ code: 1, err: '' });
    expect(zta(['check', 'no.json'])).toEqual({
      code: 2,
      out: '',
      err: 'zta: FileMissing: no.json: there is no such file or folder; check the path\n',
    });
  },
  TIME,
);

test(
  'reads the exceptions of the folder it is called in',
  () => {
    write('t.json', models({ A: false }));
    write('zta.exceptions.yaml', 'version: 2\n');
    expect(zta(['check', 't.json'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^zta: ExceptionsInvalid: /),
    });
  },
  TIME,
);

describe('with ten thousand findings', () => {
  const many = models(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`M${i}`, false])));
  const call = (format: string) => ['check', 't.json', '--rule', RULE, '--format', format];

  test(
    'a pipe gets all of them',
    () => {
      write('t.json', many);
      const { code, out } = zta(call('json'), 'zta | (sleep 1; cat > out.json); exit ${PIPESTATUS[0]}');
      expect([code, out]).toEqual([1, '']);
      const text = readFileSync('out.json', 'utf8');
      expect(text.length).toBeGreaterThan(1024 * 1024);
      expect(JSON.parse(text).findings).toHaveLength(10_000);
    },
    TIME,
  );

  test(
    'who wants only the first line gets it, and no complaint',
    () => {
      write('t.json', many);
      expect(zta(call('text'), 'zta | head -n 1')).toEqual({ code: 0, out: 't.json\n', err: '' });
    },
    TIME,
  );
});

test(
  'what cannot be printed is said to be so, in one line',
  () => {
    write('t.json', models({ A: true }));
    const { code, err } = zta(['check', 't.json'], 'zta > /dev/full');
    expect({ code, err }).toEqual({ code: 2, err: 'zta: OutputUnwritable: the report could not be written: ENOSPC\n' });
  },
  TIME,
);

test(
  'a pack may be an ES module',
  () => {
    const rule = `{ id: 'ACME-1', title: 'T', severity: 'error', why: 'W.', fix: 'F.', controls: [], kind: 'model-host',
    check: () => ({ outcome: 'fail', at: 'isolated', because: 'it is so' }) }`;
    write('t.json', models({ A: true }));
    write(
      'pack.mjs',
      `await 1; export const ours = ${rule}; export default { name: 'acme', title: 'Acme', rules: [ours] };`,
    );
    const { code, out } = zta(['check', 't.json', '--pack', './pack.mjs']);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('1 fail, 0 unknown, 0 pass; 1 resource in 1 file, 1 rule'),
    ]);
    write('broken.mjs', 'export const = 1;');
    const broken = zta(['check', 't.json', '--pack', './broken.mjs']);
    expect(broken).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^zta: PackUnreadable: [^\n]*\n$/) });
  },
  TIME,
);

test(
  'a report is written to what is no file, such as a pipe, without taking its place',
  () => {
    write('t.json', models({ A: true }));
    const argv = ['check', 't.json', '--rule', RULE, '--format', 'json', '--output', 'pipe'];
    const { code } = zta(argv, 'mkfifo pipe; timeout 30 cat pipe > got & zta; code=$?; wait; exit $code');
    expect([code, statSync('pipe').isFIFO()]).toEqual([0, true]);
    expect(JSON.parse(readFileSync('got', 'utf8'))).toMatchObject({ version: 1 });
  },
  TIME,
);

test(
  'a reader that goes away early leaves the exit code alone',
  async () => {
    write('t.json', models({ A: false }));
    const child = spawn(process.execPath, [...ZTA, 'check', 't.json', '--rule', RULE], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  },
  TIME,
);
