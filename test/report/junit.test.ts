import { junitReport } from '../../lib/report';
import { accepted, EVERY_KIND, finding, verdicts } from './verdicts';
import { readXml } from './xml';

const read = (...args: Parameters<typeof junitReport>) => readXml(junitReport(...args));

test('each file is a suite, and a clean one has a case that passes', () => {
  const [first, second] = read(verdicts([finding()])).children;
  expect(first).toMatchObject({ name: 'testsuite', attributes: { name: 'claims.template.json', tests: '1' } });
  expect(second).toMatchObject({
    attributes: { name: 'clean.template.json', tests: '1', failures: '0', skipped: '0' },
  });
  expect(second?.children).toEqual([expect.objectContaining({ name: 'testcase', children: [] })]);
});

test.each([
  ['an error', {}, 'failure'],
  ['a fatal failure', { severity: 'fatal' }, 'failure'],
  ['what is fatal and unknown', { severity: 'fatal', outcome: 'unknown' }, 'failure'],
  ['a broken rule', { severity: 'fatal', broken: true }, 'error'],
  ['a warning', { severity: 'warning' }, 'skipped'],
  ['what is unknown', { outcome: 'unknown' }, 'skipped'],
  ['what is accepted', { accepted }, 'skipped'],
  ['what is old', { old: true }, 'skipped'],
] as const)('%s is as red as the exit code', (_what, told, result) => {
  const [suite] = read(verdicts([finding(told)])).children;
  expect(suite?.children[0]?.children.map(({ name }) => name)).toEqual([result]);
});

test('with strictness, what is unknown fails', () => {
  const [suite] = read(verdicts([finding({ outcome: 'unknown' })]), { strict: true }).children;
  expect(suite?.children[0]?.children[0]?.name).toBe('failure');
});

test('the counts are those of the cases', () => {
  const root = read(verdicts(EVERY_KIND));
  expect(root.attributes).toEqual({ name: 'zta', tests: '11', failures: '4', errors: '1', skipped: '5' });
});

test('a case says what, where and how to mend it, and who accepted it', () => {
  const [suite] = read(verdicts([finding({ accepted, constructPath: 'Claims/Model' })])).children;
  const [only] = suite?.children ?? [];
  expect(only?.attributes).toEqual({
    classname: 'claims.template.json Claims/Model',
    name: 'ZTA-NET-001 Claims/Model Properties/EnableNetworkIsolation',
  });
  expect(only?.children[0]?.text).toContain("Fix: Set 'EnableNetworkIsolation' to true.\n");
  expect(only?.children[0]?.text).toContain('Accepted by ml-platform@example.com until 2027-01-31: moves');
});

test('text of files is only text', () => {
  const nasty = `]]>"'<a b="c">&amp;&#0;\u0000\u0008\u001b\ud800\ufffe\t\r\n`;
  const told = { file: nasty, resource: nasty, at: nasty, message: nasty, fix: nasty, why: nasty, type: nasty };
  const root = read(verdicts([finding(told)]));
  const [, , suite] = root.children;
  expect(suite?.attributes['name']).toBe(`]]>"'<a b="c">&amp;&#0;\ufffd\ufffd\ufffd\ufffd\ufffd\t\r\n`);
  expect(suite?.children[0]?.children[0]?.text).toContain(`]]>"'<a b="c">&amp;&#0;`);
});

test.each([
  '<a>',
  '<a></b>',
  '<a b=c/>',
  '<a b="<"/>',
  '<a>&</a>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a/><b/>',
  '<a b="" b=""/>',
])('the reader of these tests refuses %j', (text) => {
  expect(() => readXml(text)).toThrow();
});
