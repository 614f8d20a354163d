import { call, check, inEmptyFolder, models, RULE, write } from './zta';

inEmptyFolder();

const WHOLE = `version: 1
exceptions:
  - rule: ${RULE}
    resource: A
    file: t.json
    at: Properties/EnableNetworkIsolation
    reason: waits for the offline licence
    owner: ml-platform@example.com
    expires: 2026-12-31
    approver: ciso@example.com
`;

const summary = async (argv: readonly string[] = [], today?: string) => {
  const { code, out } = await check(['t.json', '--format', 'json', ...argv], today === undefined ? {} : { today });
  const { findings, summary: counts } = JSON.parse(out);
  const rules = findings.flatMap((found: { rule: string }) => (found.rule === RULE ? [] : [found.rule]));
  return { code, fail: counts.fail, accepted: counts.accepted, rules };
};

beforeEach(() => write('t.json', models({ A: false })));

test('are read from the folder, where their file is there', async () => {
  expect(await summary()).toEqual({ code: 1, fail: 1, accepted: 0, rules: [] });
  write('zta.exceptions.yaml', WHOLE);
  expect(await summary()).toEqual({ code: 0, fail: 0, accepted: 1, rules: [] });
  const { out } = await check(['t.json', '--format', 'json']);
  expect(JSON.parse(out).files).toEqual(['t.json']);
  expect(JSON.parse(out).findings[0].accepted).toEqual({
    reason: 'waits for the offline licence',
    owner: 'ml-platform@example.com',
    expires: '2026-12-31',
    approver: 'ciso@example.com',
  });
});

test('are read from the file that is named, and then from no other', async () => {
  write('zta.exceptions.yaml', 'broken: [');
  write('sub/e.yaml', WHOLE);
  expect(await summary(['--exceptions', 'sub/e.yaml'])).toMatchObject({ code: 0, accepted: 1 });
});

test('may name the construct instead of the logical id', async () => {
  write('zta.exceptions.yaml', WHOLE.replace('resource: A', 'resource: Fraud/A/Resource'));
  expect(await summary()).toMatchObject({ code: 0, accepted: 1 });
});

test.each<[string, [string, string], string, string?]>([
  ['expired', ['2026-12-31', '2026-05-31'], 'ZTA-EXC-001'],
  ['for something that is not there', ['resource: A', 'resource: B'], 'ZTA-EXC-002'],
  ['for another file', ['file: t.json', 'file: u.json'], 'ZTA-EXC-002'],
  ['for another property', ['at: Properties/Ena', 'at: Properties/Dis'], 'ZTA-EXC-002'],
  ['without an owner', ['    owner: ml-platform@example.com\n', ''], 'ZTA-EXC-003'],
  ['with an empty owner', ['owner: ml-platform@example.com', 'owner:'], 'ZTA-EXC-003'],
  ['without a reason', ['    reason: waits for the offline licence\n', ''], 'ZTA-EXC-003'],
  ['without an end', ['    expires: 2026-12-31\n', ''], 'ZTA-EXC-003'],
  ['without a resource', ['    resource: A\n', ''], 'ZTA-EXC-004'],
  ['for no rule that there is', [`rule: ${RULE}`, 'rule: ZTA-NET-999'], 'ZTA-EXC-005'],
  ['for longer than is allowed', ['exceptions:', 'demands: { maximumDays: 100 }\nexceptions:'], 'ZTA-EXC-006'],
  [
    'that only its owner approves',
    ['approver: ciso', 'approver: ml-platform'],
    'ZTA-EXC-007',
    'demands: { secondApprover: true }\n',
  ],
])('one %s accepts nothing, and is a finding itself', async (_what, [from, to], rule, demands = '') => {
  expect(WHOLE).toContain(from);
  write('zta.exceptions.yaml', demands + WHOLE.replace(from, to));
  const found = await summary();
  expect(found).toMatchObject({ code: 1, accepted: 0 });
  expect(found.rules).toContain(rule);
});

test.each([
  ['within the longest time', 'demands: { maximumDays: 365 }'],
  ['with a second approver', 'demands: { secondApprover: true }'],
  ['without demands', 'demands:'],
])('one that holds %s is good', async (_what, demands) => {
  write('zta.exceptions.yaml', `${demands}\n${WHOLE}`);
  expect(await summary()).toMatchObject({ code: 0, accepted: 1 });
});

test('the day counts: an exception holds on its last day, and not on the next', async () => {
  write('zta.exceptions.yaml', WHOLE);
  expect(await summary([], '2026-12-31')).toMatchObject({ code: 0, accepted: 1 });
  expect(await summary([], '2027-01-01')).toMatchObject({ code: 1, accepted: 0 });
});

test('a finding about one points to its line', async () => {
  write('zta.exceptions.yaml', WHOLE.replace('2026-12-31', '2026-01-31'));
  const { out } = await check(['t.json', '--format', 'sarif']);
  const [, about] = JSON.parse(out).runs[0].results;
  expect(about).toMatchObject({
    ruleId: 'ZTA-EXC-001',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'zta.exceptions.yaml' },
          region: { startLine: 3, startColumn: 5 },
        },
        logicalLocations: [{ name: 'exceptions/0' }],
      },
    ],
  });
  expect((await check(['t.json'])).out).toMatch(/zta\.exceptions\.yaml\n\n {2}exceptions\/0 {2}Exception\n/);
});

test('a finding about one can be in a baseline, and leaves it when it is mended', async () => {
  write('zta.exceptions.yaml', WHOLE.replace('2026-12-31', '2026-01-31'));
  expect(await check(['t.json', '--write-baseline', 'b.json'])).toMatchObject({ code: 0 });
  write('zta.exceptions.yaml', WHOLE);
  const { err } = await check(['t.json', '--baseline', 'b.json']);
  expect(err).toContain('2 gone, and removed');
});

test('those for rules that the run leaves out are not judged', async () => {
  write('zta.exceptions.yaml', WHOLE);
  const { code, out } = await call(['check', 't.json', '--rule', 'ZTA-FILE-001']);
  expect([code, out]).toEqual([0, expect.not.stringContaining('ZTA-EXC')]);
});

test('a file in which everything is commented out holds none', async () => {
  write('zta.exceptions.yaml', '# version: 1\n');
  expect(await summary()).toMatchObject({ code: 1, rules: [] });
  write('zta.exceptions.yaml', 'version: 1\nexceptions:\n');
  expect(await summary()).toMatchObject({ code: 1, rules: [] });
});

test.each([
  ['broken YAML', ['exceptions:', 'exceptions: ['], 'YamlSyntax: zta.exceptions.yaml:'],
  ['no version', ['version: 1\n', ''], "ExceptionsInvalid: zta.exceptions.yaml:1:1: 'version': it must be 1"],
  [
    'another version',
    ['version: 1', 'version: 2'],
    "ExceptionsInvalid: zta.exceptions.yaml:1:1: 'version': it must be 1",
  ],
  [
    'a typing error',
    ['expires:', 'expire:'],
    "ExceptionsInvalid: zta.exceptions.yaml:9:5: 'exceptions/0/expire': there is no member 'expire'; did you mean 'expires'?",
  ],
  [
    'no rule',
    [`rule: ${RULE}\n    `, ''],
    "ExceptionsInvalid: zta.exceptions.yaml:3:5: 'exceptions/0/rule': it must be there",
  ],
  [
    'a number for a day',
    ['2026-12-31', '20261231'],
    "ExceptionsInvalid: zta.exceptions.yaml:9:5: 'exceptions/0/expires': it must be text",
  ],
  [
    'a list for an owner',
    ['ml-platform@example.com', '[a, b]'],
    "ExceptionsInvalid: zta.exceptions.yaml:8:5: 'exceptions/0/owner': it must be text",
  ],
  [
    'an empty resource',
    ['resource: A', "resource: ''"],
    "ExceptionsInvalid: zta.exceptions.yaml:4:5: 'exceptions/0/resource': it must be there",
  ],
  [
    'an object for the list',
    ['  - rule', '    rule'],
    "ExceptionsInvalid: zta.exceptions.yaml:2:1: 'exceptions': it must be a list",
  ],
  [
    'text for an entry',
    ['exceptions:', 'exceptions: [x]\nx:'],
    "ExceptionsInvalid: zta.exceptions.yaml:3:1: 'x': there is no member",
  ],
  [
    'half a day',
    ['exceptions:', 'demands: { maximumDays: 0.5 }\nexceptions:'],
    "ExceptionsInvalid: zta.exceptions.yaml:2:12: 'demands/maximumDays': it must be a whole number",
  ],
  [
    'a word for a flag',
    ['exceptions:', 'demands: { secondApprover: maybe }\nexceptions:'],
    "ExceptionsInvalid: zta.exceptions.yaml:2:12: 'demands/secondApprover': it must be true or false",
  ],
  [
    'a foreign demand',
    ['exceptions:', 'demands: { maxDays: 9 }\nexceptions:'],
    "ExceptionsInvalid: zta.exceptions.yaml:2:12: 'demands/maxDays': there is no member",
  ],
] as const)('a file with %s is refused, with its place', async (_what, [from, to], line) => {
  expect(WHOLE).toContain(from);
  write('zta.exceptions.yaml', WHOLE.replace(from, to));
  const { code, out, err } = await check(['t.json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.slice(0, `zta: ${line}`.length)).toBe(`zta: ${line}`);
  expect(err).toMatch(/^[^\n]*\n$/);
});
