import { baselineOf, compare, type Finding, parseBaseline } from '../../lib/policy';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'ZTA-NET-001',
  title: '',
  severity: 'error',
  outcome: 'fail',
  message: '',
  why: '',
  fix: '',
  controls: [],
  file: 'a.json',
  resource: 'Model',
  type: 'T',
  at: 'Properties/Statement/3/Action',
  ...changes,
});

test('old findings are marked, also where their place in a list moved', () => {
  const { findings, fixed } = compare([finding({ at: 'Properties/Statement/5/Action' })], baselineOf([finding()]), [
    'a.json',
  ]);
  expect(findings.map(({ old }) => old)).toEqual([true]);
  expect(fixed).toBe(0);
});

test('one more of the same is new', () => {
  const { findings } = compare([finding(), finding()], baselineOf([finding()]), ['a.json']);
  expect(findings.map(({ old }) => old)).toEqual([true, undefined]);
});

test('what is mended leaves, and is new when it comes back', () => {
  const { left, fixed } = compare([], baselineOf([finding()]), ['a.json']);
  expect([left.findings, fixed]).toEqual([[], 1]);
  expect(compare([finding()], left, ['a.json']).findings.map(({ old }) => old)).toEqual([undefined]);
});

test('files that were not looked at keep their entries', () => {
  const baseline = baselineOf([finding(), finding({ file: 'b.json' })]);
  expect(compare([], baseline, ['a.json']).left.findings.map(({ file }) => file)).toEqual(['b.json']);
});

test.each([
  ['fatal', { severity: 'fatal' }],
  ['broken', { broken: true }],
] as const)('what is %s never enters a baseline, and none marks it', (_what, changes) => {
  expect(baselineOf([finding(changes)]).findings).toEqual([]);
  expect(compare([finding(changes)], baselineOf([finding()]), ['a.json']).findings.map(({ old }) => old)).toEqual([
    undefined,
  ]);
});

test('what is accepted does not enter a baseline', () => {
  expect(baselineOf([finding({ accepted: { reason: 'r', owner: 'o', expires: '2027-01-01' } })]).findings).toEqual([]);
});

test.each(['', '{}', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":"x"}]}'])(
  '%j is no baseline',
  (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  },
);

test('what was written is read again', () => {
  const baseline = baselineOf([finding()]);
  expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
});
