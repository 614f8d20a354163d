import Ajv from 'ajv';
import type { Finding } from '../../lib/policy';
import { type SarifOptions, sarifReport } from '../../lib/report';
import schema from './sarif-schema-2.1.0.json';
import { accepted, compared, EVERY_KIND, finding, verdicts } from './verdicts';

const REGION = { line: 12, column: 9, endLine: 12, endColumn: 40 };
const options: SarifOptions = { version: '1.2.3', root: '/work/claims', locate: () => REGION };

const FORMATS = {
  // A reference must be one with a base, and hold no sign that a reference may not hold.
  'uri-reference': (text: string) =>
    /^([\w.~!$&'()*+,;=:@/?#-]|%[\dA-F]{2})*$/.test(text) && URL.canParse(text, 'file:///'),
  uri: (text: string) => URL.canParse(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};
const validate = new Ajv({ strictSchema: false, allErrors: true, formats: FORMATS }).compile(schema);

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly Readonly<Record<string, unknown>>[];
      readonly invocations: unknown;
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    },
  ];
}

function run(
  findings: readonly Finding[],
  told: Parameters<typeof verdicts>[1] = {},
  more: Partial<typeof options> = {},
) {
  const log: Log = JSON.parse(sarifReport(verdicts(findings, told), { ...options, ...more }));
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log.runs[0];
}
const result = (told: Partial<Finding>) => run([finding(told)]).results[0];

test('findings of every kind fit the schema', () => {
  expect(run(EVERY_KIND).results).toHaveLength(EVERY_KIND.length);
  expect(run(EVERY_KIND, { baseline: compared(EVERY_KIND) }).results).toHaveLength(EVERY_KIND.length);
  expect(run([]).results).toEqual([]);
});

test('the schema refuses what is wrong', () => {
  const log = JSON.parse(sarifReport(verdicts(EVERY_KIND), options));
  log.runs[0].results[0].level = 'fatal';
  log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b';
  expect(validate(log)).toBe(false);
  expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(expect.arrayContaining(['enum', 'format']));
});

test('a result says what and where, and how to mend it', () => {
  expect(result({ constructPath: 'Claims/Model/Resource' })).toMatchObject({
    ruleId: 'ZTA-NET-001',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: "Model container reaches no network: network isolation is off. Set 'EnableNetworkIsolation' to true.",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'claims.template.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 12, startColumn: 9, endLine: 12, endColumn: 40 },
        },
        logicalLocations: [{ name: 'Model', fullyQualifiedName: 'Claims/Model/Resource', kind: 'resource' }],
      },
    ],
  });
});

test.each([
  ['inside of the folder', 'cdk.out/a.json', { uri: 'cdk.out/a.json', uriBaseId: '%SRCROOT%' }],
  ['inside, named in full', '/work/claims/a.json', { uri: 'a.json', uriBaseId: '%SRCROOT%' }],
  ['with signs', 'ä b%#?[1].json', { uri: '%C3%A4%20b%25%23%3F%5B1%5D.json', uriBaseId: '%SRCROOT%' }],
  ['with what looks like a scheme', 'c:a.json', { uri: 'c%3Aa.json', uriBaseId: '%SRCROOT%' }],
  ['beside the folder', '../claims-2/a.json', { uri: 'file:///work/claims-2/a.json' }],
  ['elsewhere', '/tmp/a.json', { uri: 'file:///tmp/a.json' }],
])('a file %s is found', (_what, file, artifactLocation) => {
  expect(result({ file })).toMatchObject({ locations: [{ physicalLocation: { artifactLocation } }] });
});

test('a finding that cannot be located is shown at the first line, since code scanning shows none without', () => {
  const [only] = run([finding()], {}, { locate: () => undefined }).results;
  expect(only).toMatchObject({ locations: [{ physicalLocation: { region: { startLine: 1 } } }] });
});

test.each([
  ['fatal', 'fail', 'error'],
  ['error', 'fail', 'error'],
  ['warning', 'fail', 'warning'],
  ['fatal', 'unknown', 'warning'],
  ['error', 'unknown', 'note'],
  ['warning', 'unknown', 'note'],
] as const)('%s and %s has the level %s', (severity, outcome, level) => {
  expect(result({ severity, outcome })).toMatchObject({ level });
});

test('what is unknown says so first', () => {
  expect(result({ outcome: 'unknown' })).toMatchObject({
    message: { text: expect.stringMatching(/^Unknown before deployment\. Model container/) },
  });
});

test('an accepted finding is suppressed, by whom and until when', () => {
  expect(result({ accepted: { ...accepted, approver: 'ciso' } })).toMatchObject({
    suppressions: [
      {
        kind: 'external',
        justification:
          'moves to the new cluster in spring (accepted by ml-platform@example.com until 2027-01-31, approved by ciso)',
      },
    ],
  });
  expect(result({})).not.toHaveProperty('suppressions');
});

test('with a baseline, results are new or unchanged; without one, nothing is said', () => {
  const findings = [finding({ resource: 'A' }), finding({ resource: 'B', old: true })];
  const states = run(findings, { baseline: compared(findings) }).results.map(({ baselineState }) => baselineState);
  expect(states).toEqual(['new', 'unchanged']);
  expect(result({})).not.toHaveProperty('baselineState');
});

test('a rule that failed itself makes the run unsuccessful', () => {
  expect(run([finding()]).invocations).toMatchObject([{ executionSuccessful: true }]);
  expect(run(EVERY_KIND).invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
  ]);
});

describe('a fingerprint', () => {
  const prints = (...findings: readonly Partial<Finding>[]) =>
    run(findings.map(finding)).results.map(({ partialFingerprints }) => partialFingerprints);

  test('stays when lines move, and when items are put before it in a list', () => {
    const [before] = prints({ at: 'Properties/Policies/0/Statement/1' });
    const moved = run(
      [finding({ at: 'Properties/Policies/2/Statement/3' })],
      {},
      { locate: () => ({ ...REGION, line: 99 }) },
    );
    expect(moved.results[0]?.['partialFingerprints']).toEqual(before);
    expect(prints({ message: 'other words' })).toEqual(prints({}));
  });

  test('is another one for another rule, file, resource or property', () => {
    const all = prints({}, { rule: 'R' }, { file: 'f' }, { resource: 'r' }, { at: 'a' }, { constructPath: 'c' });
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(6);
  });

  test('tells apart what differs only by its place in a list', () => {
    const [first, second] = prints({ at: 'Properties/Policies/0' }, { at: 'Properties/Policies/1' });
    expect(first).not.toEqual(second);
  });
});

test('rules are described once, also those that judge beside the chosen ones', () => {
  const { rules } = run(EVERY_KIND).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual([
    'ZTA-NET-001',
    'ZTA-AGENT-001',
    'ZTA-AGENT-003',
    'ZTA-NET-002',
    'ZTA-EXC-001',
  ]);
  expect(rules[0]).toMatchObject({
    name: 'ModelContainerReachesNoNetwork',
    shortDescription: { text: 'Model container reaches no network' },
    fullDescription: { text: 'A container that can reach out can send prompts away.' },
    help: {
      text: expect.stringContaining('When to accept it: The model runs'),
      markdown: expect.stringContaining('SC-7'),
    },
    defaultConfiguration: { level: 'error' },
    properties: {
      precision: 'high',
      'security-severity': '8.0',
      tags: ['security', 'zero-trust', 'NIST 800-53 r5 SC-7'],
    },
  });
});

test('code scanning takes no more than 20 tags', () => {
  const controls = Array.from({ length: 30 }, (_, i) => `Control ${i}`);
  const { rules } = run([finding({ rule: 'R', controls })]).tool.driver;
  const shown = controls.slice(0, 18);
  expect(rules[1]).toMatchObject({ properties: { tags: ['security', 'zero-trust', ...shown] } });
});
