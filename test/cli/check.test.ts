import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../lib/policy';
import { call, check, inEmptyFolder, models, RULE, write } from './zta';

inEmptyFolder();

describe('the exit code', () => {
  test.each([
    ['0 where all is well', { A: true }, [], 0],
    ['1 where a rule is broken', { A: true, B: false }, [], 1],
    ['0 where something is unknown', { A: 'late' }, [], 0],
    ['1 where something is unknown, and that is not allowed', { A: 'late' }, ['--strict'], 1],
  ] as const)('is %s', async (_what, isolation, options, code) => {
    write('t.json', models(isolation));
    expect(await check(['t.json', ...options])).toMatchObject({ code, err: '' });
  });

  test('is 1 where a fatal rule cannot tell', async () => {
    const rule = `id: 'ACME-1', title: 'T', severity: 'fatal', why: 'W.', fix: 'F.', controls: [], kind: 'model-host'`;
    const unknown = "() => ({ outcome: 'unknown', at: 'isolated', because: 'it is late' })";
    write('pack.cjs', `module.exports = { ${rule}, check: ${unknown} };`);
    write('t.json', models({ A: true }));
    expect(await call(['check', 't.json', '--pack', './pack.cjs'])).toMatchObject({ code: 1 });
  });

  test('is 0 where only a warning is broken', async () => {
    write('t.json', { Resources: { V: { Type: 'AWS::EC2::VPC' } }, Transform: 'AWS::Serverless-2016-10-31' });
    const { code, out } = await call(['check', 't.json', '--rule', 'ZTA-FILE-001']);
    expect([code, out]).toEqual([0, expect.stringContaining('1 unknown')]);
  });
});

describe('a report', () => {
  const report = async (format: string) => {
    write('t.json', models({ A: false, B: true, C: 'late' }));
    return (await check(['t.json', '--format', format])).out;
  };

  test('as text tells the line, and counts', async () => {
    const text = await report('text');
    expect(text).toContain('line 11, Properties/EnableNetworkIsolation');
    expect(text).toContain('1 fail, 1 unknown, 1 pass; 3 resources in 1 file, 1 rule\n');
    expect((await check(['t.json'])).out).toBe(text);
  });

  test('as JSON keeps the contract', async () => {
    expect(JSON.parse(await report('json'))).toMatchObject({
      version: 1,
      files: ['t.json'],
      findings: [
        { rule: RULE, outcome: 'fail', resource: 'A', constructPath: 'Fraud/A/Resource' },
        { rule: RULE, outcome: 'unknown', resource: 'C' },
      ],
      summary: { fail: 1, unknown: 1, pass: 1, resources: 3, rules: 1 },
    });
  });

  test('as SARIF points into the file', async () => {
    const [run] = JSON.parse(await report('sarif')).runs;
    expect(run.tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 't.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 11, startColumn: 9, endLine: 11, endColumn: 40 },
    });
  });

  test('points to what a template says of itself', async () => {
    write('t.json', { Resources: {}, Transform: 'AWS::Serverless-2016-10-31' });
    const { out } = await call(['check', 't.json', '--rule', 'ZTA-FILE-001']);
    expect(out).toMatch(/^ +line 3$/m);
  });

  test('as JUnit is as strict as the call', async () => {
    expect(await report('junit')).toContain('failures="1" errors="0" skipped="1"');
    expect((await check(['t.json', '--format', 'junit', '--strict'])).out).toContain('failures="2"');
  });

  test('goes to a file where one is named, and the summary to the terminal', async () => {
    write('t.json', models({ A: false }));
    const { out } = await check(['t.json', '--format', 'json', '--output', 'report.json']);
    expect(out).toBe('1 fail, 0 unknown, 0 pass; 1 resource in 1 file, 1 rule\n');
    expect(JSON.parse(readFileSync('report.json', 'utf8'))).toMatchObject({ summary: { fail: 1 } });
    expect(readdirSync('.').sort()).toEqual(['report.json', 't.json']);
  });

  test('that cannot be written is said to be so, and nothing is printed', async () => {
    write('t.json', models({ A: true }));
    const outcome = await check(['t.json', '--output', 'missing/report.txt']);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toBe(
      'zta: FileUnwritable: missing/report.txt: writing it ended with ENOENT; check the folder\n',
    );
  });
});

describe('paths', () => {
  test('are one file, however they are written', async () => {
    write('a/t.json', models({ A: false }));
    const named = ['a/t.json', './a/t.json', 'a/../a/t.json', `${process.cwd()}/a/t.json`];
    for (const path of named) {
      expect(JSON.parse((await check([path, '--format', 'json'])).out).files).toEqual(['a/t.json']);
    }
    expect(JSON.parse((await check([...named, '--format', 'json'])).out)).toMatchObject({ summary: { resources: 1 } });
  });

  test('outside of the folder keep their name', async () => {
    write('a/t.json', models({ A: false }));
    write('b/x', '');
    process.chdir('b');
    expect(JSON.parse((await check(['../a/../a/t.json', '--format', 'json'])).out).files).toEqual(['../a/t.json']);
    process.chdir('..');
  });

  test('of a cloud assembly are read with their nested stacks, once', async () => {
    write('cdk.out/manifest.json', {
      artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.json' } } },
    });
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: {}, Metadata: { 'aws:asset:path': 'N.json' } };
    write('cdk.out/S.json', { Resources: { Nested: nested } });
    write('cdk.out/N.json', models({ A: false }));
    const { out } = await check(['cdk.out', 'cdk.out/N.json', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      files: ['cdk.out/S.json', 'cdk.out/N.json'],
      summary: { fail: 1, resources: 2 },
    });
  });

  test('may begin with a hyphen behind two of them', async () => {
    write('-t.json', models({ A: true }));
    expect(await call(['check', '--rule', RULE, '--', '-t.json'])).toMatchObject({ code: 0 });
  });
});

describe('on a terminal', () => {
  const text = async (around: Parameters<typeof check>[1]) => {
    write('t.json', models({ A: false }));
    return (await check(['t.json'], around)).out;
  };

  test.each([
    ['a terminal', { out: { isTTY: true } }, true],
    ['a pipe', {}, false],
    ['a terminal of somebody who wants none', { out: { isTTY: true }, env: { NO_COLOR: '1' } }, false],
    ['a terminal that cannot', { out: { isTTY: true }, env: { TERM: 'dumb' } }, false],
    ['a pipe that is forced', { env: { FORCE_COLOR: '1' } }, true],
    ['a terminal that is forced not to', { out: { isTTY: true }, env: { FORCE_COLOR: '0' } }, false],
    ['an empty wish', { out: { isTTY: true }, env: { NO_COLOR: '' } }, true],
  ])('%s gets colours or not', async (_what, around, coloured) => {
    expect((await text(around)).includes('\u001b[')).toBe(coloured);
  });

  test('lines end where the terminal does', async () => {
    const widest = (printed: string) => Math.max(...printed.split('\n').map((line) => line.length));
    expect(widest(await text({ out: { isTTY: true, columns: 80 }, env: { NO_COLOR: '1' } }))).toBeLessThanOrEqual(80);
    expect(widest(await text({}))).toBeGreaterThan(80);
  });

  test('many files show how far it is, and leave no trace', async () => {
    const files = Array.from({ length: 10 }, (_, i) => `${i}.json`);
    for (const file of files) write(file, models({ A: true }));
    const { err } = await check(files, { err: { isTTY: true } });
    expect(err).toContain('zta: reading 10 of 10');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await check(files)).err).toBe('');
    expect((await check(files.slice(1), { err: { isTTY: true } })).err).toBe('');
    const missing = await check([...files, 'no.json'], { err: { isTTY: true } });
    expect(missing.err.split('\r\u001b[K').at(-1)).toMatch(/^zta: FileMissing: no\.json: [^\n]*\n$/);
  });
});

describe('the rules', () => {
  const rulesOf = async (...options: string[]) =>
    JSON.parse((await call(['check', 't.json', '--format', 'json', ...options])).out).summary.rules;

  test('are all, those of a pack, or those that are named', async () => {
    write('t.json', models({ A: true }));
    expect(await rulesOf()).toBe(RULES.length);
    expect(await rulesOf('--pack', 'zero-trust')).toBe(RULES.length);
    expect(await rulesOf('--pack', 'agents')).toBeLessThan(RULES.length);
    expect(await rulesOf('--rule', RULE, '--rule=ZTA-FILE-001', '--rule', RULE)).toBe(2);
  });
});

test('a check loads nothing that only proofs need', async () => {
  write('t.json', models({ A: true }));
  await jest.isolateModulesAsync(async () => {
    const loaded: string[] = [];
    for (const module of ['access/prove', 'access/solve', 'access/answer', 'cloudformation/access', 'report/access']) {
      jest.doMock(`../../lib/${module}`, () => loaded.push(module));
    }
    const { zta }: typeof import('../../lib/cli/zta') = require('../../lib/cli/zta');
    const screen = { write: () => undefined };
    const code = await zta(
      ['check', 't.json', '--rule', RULE],
      { stdout: screen, stderr: screen, env: {} },
      new Date(),
    );
    expect([code, loaded]).toEqual([0, []]);
  });
});
