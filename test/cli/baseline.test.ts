import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { call, check, inEmptyFolder, models, RULE, write } from './zta';

inEmptyFolder();

const entries = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')).findings.map(({ resource, count }: Record<string, unknown>) => [
    resource,
    count,
  ]);

/** Records what is found in two models that are not isolated. */
async function recorded(): Promise<void> {
  write('t.json', models({ A: false, B: false }));
  expect(await check(['t.json', '--write-baseline', 'b.json'])).toMatchObject({ code: 0 });
}

test('what is recorded fails no more, and is counted', async () => {
  write('t.json', models({ A: false, B: false }));
  const { code, out, err } = await check(['t.json', '--write-baseline', 'b.json']);
  expect({ code, err }).toEqual({ code: 0, err: 'zta: b.json: 2 old findings recorded\n' });
  expect(out).toBe('0 fail, 0 unknown, 0 pass, 2 old; 2 resources in 1 file, 1 rule\n');
  expect(entries('b.json')).toEqual([
    ['Fraud/A/Resource', 1],
    ['Fraud/B/Resource', 1],
  ]);
  const again = await check(['t.json', '--baseline', 'b.json']);
  expect(again).toEqual({ code: 0, out, err: 'zta: b.json: 2 old findings left\n' });
});

test('what is new fails, and is all that is shown', async () => {
  await recorded();
  write('t.json', models({ A: false, B: false, C: false }));
  const { code, out } = await check(['t.json', '--baseline', 'b.json']);
  expect(code).toBe(1);
  expect(out).toContain('Fraud/C/Resource');
  expect(out).not.toContain('Fraud/A/Resource');
});

test('what is mended leaves the file for good: it cannot come back', async () => {
  await recorded();
  write('t.json', models({ A: true, B: false }));
  const mended = await check(['t.json', '--baseline', 'b.json']);
  expect(mended).toMatchObject({
    code: 0,
    err: 'zta: b.json: 1 old finding left; 1 gone, and removed from the file\n',
  });
  expect(entries('b.json')).toEqual([['Fraud/B/Resource', 1]]);
  write('t.json', models({ A: false, B: false }));
  expect(await check(['t.json', '--baseline', 'b.json'])).toMatchObject({ code: 1 });
});

test('entries of rules that were not asked, and of files that were not read, stay', async () => {
  write('other.json', models({ O: false }));
  await recorded();
  await check(['t.json', 'other.json', '--write-baseline', 'b.json']);
  const another = { rule: 'ZTA-FILE-001', file: 'a.json', resource: 'Transform', at: '', count: 1 };
  const { version, findings } = JSON.parse(readFileSync('b.json', 'utf8'));
  write('b.json', { version, findings: [...findings, another] });
  write('t.json', models({ A: true, B: true }));
  const { err } = await check(['t.json', '--baseline', 'b.json']);
  expect(err).toBe('zta: b.json: 2 old findings left; 2 gone, and removed from the file\n');
  expect(entries('b.json')).toEqual([
    ['Transform', 1],
    ['Fraud/O/Resource', 1],
  ]);
});

test('is written in the same order, whatever the order of the files, an entry a line', async () => {
  write('a.json', models({ Z: false, A: false }));
  write('b.json', models({ M: false }));
  await check(['a.json', 'b.json', '--write-baseline', 'one.json']);
  await check(['b.json', 'a.json', '--write-baseline', 'two.json']);
  expect(readFileSync('two.json', 'utf8')).toBe(readFileSync('one.json', 'utf8'));
  expect(readFileSync('one.json', 'utf8').split('\n')).toHaveLength(9);
});

test('is not touched where nothing was mended', async () => {
  await recorded();
  const { mtimeMs, ino } = statSync('b.json');
  await check(['t.json', '--baseline', 'b.json']);
  expect(statSync('b.json')).toMatchObject({ mtimeMs, ino });
});

test('keeps its rights and its link, and leaves no draft behind', async () => {
  write('t.json', models({ A: false }));
  write('real/b.json', '');
  symlinkSync('real/b.json', 'b.json');
  chmodSync('real/b.json', 0o640);
  await check(['t.json', '--write-baseline', 'b.json']);
  expect(entries('real/b.json')).toEqual([['Fraud/A/Resource', 1]]);
  expect(statSync('real/b.json').mode & 0o777).toBe(0o640);
  expect(readdirSync('real')).toEqual(['b.json']);
  unlinkSync('b.json');
});

test('what is fatal never enters, and how many stay out is told', async () => {
  const rule = (id: string, check: string) =>
    `{ id: '${id}', title: 'T', severity: 'fatal', why: 'W.', fix: 'F.', controls: [], kind: 'model-host', check: () => ${check} }`;
  const bad = "({ outcome: 'fail', at: 'isolated', because: 'it is bad' })";
  const broken = "{ throw new Error('oh') }";
  write('pack.cjs', `module.exports = [${rule('ACME-1', bad)}, ${rule('ACME-2', broken)}];`);
  write('t.json', models({ A: true }));
  const { code, err } = await call(['check', 't.json', '--pack', './pack.cjs', '--write-baseline', 'b.json']);
  expect({ code, err }).toEqual({
    code: 1,
    err: 'zta: b.json: 0 old findings recorded; 2 fatal or not judged stay out\n',
  });
  expect(entries('b.json')).toEqual([]);
});

test('that cannot be shrunk is said to be so, and the verdict holds', async () => {
  await recorded();
  write('folder/b.json', readFileSync('b.json', 'utf8'));
  write('t.json', models({ A: true, B: false }));
  const argv = ['t.json', '--baseline', 'folder/b.json'];
  jest.spyOn(jest.requireActual('node:fs'), 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('read-only file system'), { code: 'EROFS' });
  });
  const { code, out, err } = await check(argv);
  jest.restoreAllMocks();
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 old') });
  expect(err).toBe(
    'zta: FileUnwritable: folder/b.json: writing it ended with EROFS; check the folder; 1 gone, but still in the file\n',
  );
  expect(entries('folder/b.json')).toHaveLength(2);
  expect(readdirSync('folder')).toEqual(['b.json']);
});

test('both may be given: what the old one holds is recorded again', async () => {
  await recorded();
  write('t.json', models({ A: false, B: false, C: false }));
  const { code } = await check(['t.json', '--baseline', 'b.json', '--write-baseline', 'new.json']);
  expect(code).toBe(0);
  expect(entries('new.json')).toHaveLength(3);
  expect(entries('b.json')).toHaveLength(2);
});

test.each([
  ['no JSON', '{ "version": 1,, }', 'JsonSyntax: b.json:1:16: '],
  ['nothing', '', 'TemplateEmpty: b.json: '],
  ['a list', '[]', 'BaselineInvalid: b.json:1:1: it must be an object'],
  ['another version', '{"version": 2, "findings": []}', "BaselineInvalid: b.json:1:2: 'version': it must be 1"],
  ['no version', '{"findings": []}', "BaselineInvalid: b.json:1:1: 'version': it must be 1"],
  ['a word too many', '{"version": 1, "finding": []}', "BaselineInvalid: b.json:1:16: 'finding': there is no member"],
  [
    'an entry without its rule',
    '{"version": 1, "findings": [\n{"file": "t.json"}]}',
    "BaselineInvalid: b.json:2:1: 'findings/0/rule': it must be there",
  ],
  [
    'an entry that counts nothing',
    `{"version": 1, "findings": [\n{"rule": "R", "file": "f", "resource": "r", "at": "", "count": 0}]}`,
    "BaselineInvalid: b.json:2:55: 'findings/0/count': it must be a whole number",
  ],
])('a file of %s is refused, with its place', async (_what, text, line) => {
  write('t.json', models({ A: false }));
  write('b.json', text);
  const { code, out, err } = await check(['t.json', '--baseline', 'b.json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(`zta: ${line}`)).toBe(true);
  expect(readFileSync('b.json', 'utf8')).toBe(text);
});

test('the rule of these tests is one that can grow old', async () => {
  expect((await call(['rules', RULE])).out).toContain('Severity: error');
});
