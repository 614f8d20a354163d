import { call, inEmptyFolder, models, type Outcome, write } from './zta';

inEmptyFolder();

beforeEach(() => write('t.json', models({ A: false, B: true })));

const rule = (told = '', id = 'ACME-NET-001') => `{
  id: '${id}', title: 'Model is ours', severity: 'error', why: 'It must be.', fix: 'Take ours.', controls: [],
  kind: 'model-host',
  check: ({ isolated }) => (isolated ? { outcome: 'pass' } : { outcome: 'fail', at: 'isolated', because: 'it is not' }),
  ${told}
}`;

let modules = 0;

/** Modules are kept once they are loaded, so that each needs a name of its own, which the outcome does not tell. */
async function withPack(text: string, argv: (pack: string) => readonly string[]): Promise<Outcome> {
  modules += 1;
  const file = `./pack-${modules}.cjs`;
  write(file, text);
  const outcome = await call(argv(file));
  return { ...outcome, err: outcome.err.replace(`-${modules}`, '') };
}

async function run(text: string, ...more: string[]) {
  const { code, out, err } = await withPack(text, (pack) => [
    'check',
    't.json',
    '--format=json',
    '--pack',
    pack,
    ...more,
  ]);
  return { code, err, ...(out === '' ? {} : { report: JSON.parse(out) }) };
}

test.each([
  ['a rule', `module.exports = ${rule()};`],
  ['a list of rules', `module.exports = [${rule()}];`],
  ['a pack', `module.exports = { name: 'acme', title: 'Acme', rules: [${rule()}] };`],
  ['a rule under a name', `exports.ours = ${rule()};`],
  ['a pack under a name', `exports.ours = { name: 'acme', title: 'Acme', rules: [${rule()}] };`],
  ['the same rule twice', `const ours = ${rule()}; exports.ours = ours; exports.pack = { rules: [ours] };`],
])('a module may export %s', async (_what, text) => {
  const { code, report } = await run(text);
  expect(code).toBe(1);
  expect(report.summary).toMatchObject({ fail: 1, pass: 1, rules: 1 });
  expect(report.findings).toEqual([expect.objectContaining({ rule: 'ACME-NET-001', resource: 'A', controls: [] })]);
});

test('one of its rules can be chosen, and listed', async () => {
  const text = `module.exports = [${rule()}, ${rule('', 'ACME-NET-002')}];`;
  const { report } = await run(text, '--rule', 'ACME-NET-002');
  expect(report.findings.map((found: { rule: string }) => found.rule)).toEqual(['ACME-NET-002']);
  expect((await withPack(text, (pack) => ['rules', '--pack', pack])).out).toBe(
    'ACME-NET-001  error    Model is ours\nACME-NET-002  error    Model is ours\n',
  );
  const { out } = await withPack(text, (pack) => ['rules', 'ACME-NET-002', '--pack', pack]);
  expect(out).toContain('It must be.');
});

test.each([
  ['throws', "check() { throw new Error('first line\\nsecond') }", 'failed itself: first line second'],
  ['throws no error', "check() { throw 'a text' }", 'failed itself: a text'],
  ['returns a wish', 'check: () => true', 'no verdict'],
  ['returns an outcome of its own', "check: () => ({ outcome: 'maybe', at: 'isolated', because: 'x' })", 'no verdict'],
  ['returns a failure without a place', "check: () => ({ outcome: 'fail', because: 'x' })", 'no verdict'],
  ['returns a promise', "async check() { return { outcome: 'pass' } }", 'no verdict'],
])('a rule that %s fails the run, and turns nothing green', async (_what, check, message) => {
  const { code, report } = await run(`module.exports = [${rule(check)}, ${rule('', 'ACME-NET-002')}];`);
  expect(code).toBe(1);
  // Both models were not judged by the one, and judged by the other as if it were alone.
  expect(report.summary).toMatchObject({ fail: 3, pass: 1 });
  const broken = report.findings.filter((found: { broken?: true }) => found.broken);
  expect(broken).toHaveLength(2);
  expect(broken[0]).toMatchObject({
    rule: 'ACME-NET-001',
    severity: 'fatal',
    message: expect.stringContaining(message),
  });
});

test('a rule about exceptions judges them, beside ours', async () => {
  write(
    'zta.exceptions.yaml',
    'version: 1\nexceptions: [{ rule: ACME-NET-001, resource: A, reason: r, owner: o, expires: 2026-05-31 }]',
  );
  const bad = "check: () => ({ outcome: 'fail', at: 'owner', because: 'it is nobody here' })";
  const about = rule(`kind: 'exception', ${bad}`, 'ACME-EXC-001');
  const { report } = await run(`module.exports = [${rule()}, ${about}];`);
  const rules = report.findings.map((found: { rule: string }) => found.rule);
  expect(rules).toEqual(['ACME-NET-001', 'ACME-EXC-001', 'ZTA-EXC-001']);
});

test('a rule that throws cannot be accepted', async () => {
  write(
    'zta.exceptions.yaml',
    'version: 1\nexceptions: [{ rule: ACME-NET-001, resource: A, reason: r, owner: o, expires: 2026-12-31 }]',
  );
  expect(await run(`module.exports = ${rule("check() { throw new Error('oh') }")};`)).toMatchObject({ code: 1 });
});

test.each([
  ['cannot be read', 'module.exports = {', 'PackUnreadable: ./pack.cjs: loading it ended with '],
  ['throws', "throw new Error('first\\nsecond')", "PackUnreadable: ./pack.cjs: loading it ended with 'first'; mend"],
  ['needs what is not there', "require('./nothing')", 'PackUnreadable: ./pack.cjs: '],
  ['exports nothing', '', 'PackInvalid: ./pack.cjs: it exports no rule'],
  ['exports text', "module.exports = 'text';", 'PackInvalid: ./pack.cjs: what it exports is neither'],
  [
    'exports more',
    `exports.a = ${rule()}; exports.help = () => 1;`,
    "PackInvalid: ./pack.cjs: the export 'help' is neither",
  ],
  [
    'has no title',
    `module.exports = ${rule("title: ''")};`,
    "PackInvalid: ./pack.cjs: rule 'ACME-NET-001': 'title' must",
  ],
  ['has no id', `module.exports = ${rule('id: undefined')};`, "PackInvalid: ./pack.cjs: what it exports: 'id' must"],
  [
    'knows another severity',
    `module.exports = ${rule("severity: 'high'")};`,
    "PackInvalid: ./pack.cjs: rule 'ACME-NET-001': 'severity'",
  ],
  [
    'has controls in a text',
    `module.exports = ${rule("controls: 'AC-6'")};`,
    "PackInvalid: ./pack.cjs: rule 'ACME-NET-001': 'controls'",
  ],
  [
    'has no check',
    `module.exports = ${rule('check: undefined')};`,
    "PackInvalid: ./pack.cjs: rule 'ACME-NET-001': 'check'",
  ],
  [
    'is about no facts',
    `module.exports = ${rule("kind: 'model-hots'")};`,
    "PackInvalid: ./pack.cjs: rule 'ACME-NET-001': there are no facts of the kind 'model-hots'; did you mean 'model-host'?",
  ],
  [
    'has an id twice',
    `module.exports = [${rule()}, ${rule()}];`,
    "PackInvalid: ./pack.cjs: two rules have the id 'ACME-NET-001'",
  ],
])('a module that %s is refused', async (_what, text, line) => {
  const { code, err, report } = await run(text);
  expect({ code, report }).toEqual({ code: 2, report: undefined });
  expect(err.slice(0, `zta: ${line}`.length)).toBe(`zta: ${line}`);
  expect(err).toMatch(/^[^\n]*\n$/);
});

describe('rules about all policies together', () => {
  const ofAll = rule('', 'ACME-PROOF-001').replace('model-host', 'guarantee');

  test('are listed, and not judged by a check', async () => {
    const text = `module.exports = [${rule()}, ${ofAll}];`;
    expect((await run(text)).report.summary.rules).toBe(1);
    const { out } = await withPack(text, (pack) => ['rules', '--pack', pack]);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  test('alone are nothing to check by', async () => {
    const { code, err } = await run(`module.exports = ${ofAll};`);
    expect([code, err]).toEqual([2, expect.stringContaining('PackEmpty')]);
  });
});
