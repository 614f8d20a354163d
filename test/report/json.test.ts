import { checkReport, jsonReport } from '../../lib/report';
import { accepted, EVERY_KIND, finding, verdicts } from './verdicts';

test('keeps the contract: these members, and no others but those that are documented', () => {
  expect(JSON.parse(jsonReport(verdicts([finding()])))).toEqual({
    version: 1,
    files: ['claims.template.json', 'clean.template.json'],
    findings: [
      {
        rule: 'ZTA-NET-001',
        severity: 'error',
        outcome: 'fail',
        file: 'claims.template.json',
        resource: 'Model',
        type: 'AWS::SageMaker::Model',
        at: 'Properties/EnableNetworkIsolation',
        message: 'Model container reaches no network: network isolation is off',
        fix: "Set 'EnableNetworkIsolation' to true.",
        controls: ['NIST 800-53 r5 SC-7'],
      },
    ],
    summary: { fail: 1, unknown: 0, pass: 41, accepted: 0, old: 0, resources: 118, rules: 1 },
    unread: [],
  });
});

test('what is accepted, old or broken is marked', () => {
  const marks = [{ accepted }, { old: true }, { broken: true, severity: 'fatal' }, { constructPath: 'A/B' }] as const;
  for (const mark of marks) {
    expect(JSON.parse(jsonReport(verdicts([finding(mark)]))).findings).toEqual([expect.objectContaining(mark)]);
  }
});

test('what is accepted or old counts neither as a failure nor as unknown', () => {
  const { summary } = checkReport(verdicts(EVERY_KIND));
  expect(summary).toEqual({ fail: 5, unknown: 2, pass: 41, accepted: 2, old: 1, resources: 118, rules: 1 });
});

test('nothing is left out: each finding is there once', () => {
  expect(checkReport(verdicts(EVERY_KIND)).findings).toHaveLength(EVERY_KIND.length);
});

test('the order is that of the files and resources, and what weighs more comes first', () => {
  const unordered = [
    finding({ file: 'clean.template.json', resource: 'Z' }),
    finding({ resource: 'B', severity: 'warning', rule: 'R1' }),
    finding({ resource: 'A', outcome: 'unknown' }),
    finding({ resource: 'B', accepted, rule: 'R0' }),
    finding({ resource: 'B', severity: 'fatal', rule: 'R9' }),
    finding({ resource: 'B', rule: 'R3' }),
    finding({ resource: 'B', rule: 'R2' }),
  ];
  const { findings } = checkReport(verdicts(unordered));
  expect(findings.map(({ resource, rule }) => `${resource} ${rule}`)).toEqual([
    'B R9',
    'B R2',
    'B R3',
    'B R1',
    'B R0',
    'A ZTA-NET-001',
    'Z ZTA-NET-001',
  ]);
});

test('types that nobody reads are listed, the most frequent first', () => {
  const unread = new Map([
    ['AWS::B', 1],
    ['AWS::A', 1],
    ['AWS::C', 7],
  ]);
  expect(checkReport(verdicts([], { unread })).unread).toEqual([
    { type: 'AWS::C', count: 7 },
    { type: 'AWS::A', count: 1 },
    { type: 'AWS::B', count: 1 },
  ]);
});
