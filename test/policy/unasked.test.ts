import { every, some, Unknown } from '../../lib/core';
import { check, defineRule, must } from '../../lib/policy';
import { mustAll } from '../../lib/policy/verdict';

const NO_SETTING = Unknown.unasked('the cloud has no setting for it');
const HIDDEN = new Unknown('a variable is given later');

const rule = defineRule({
  id: 'ACME-TEST-001',
  title: 'Version stays',
  severity: 'fatal',
  why: 'x',
  fix: 'x',
  controls: [],
  kind: 'guardrail-version',
  examples: { bad: [], good: [] },
  check: ({ staysWhenDropped }) => must('staysWhenDropped', staysWhenDropped, 'it goes'),
});

const judged = (staysWhenDropped: boolean | Unknown) => {
  const subject = { file: 'f', resource: 'r', type: 't', at: '' };
  const kind = 'guardrail-version';
  return check([{ kind, subject, places: {}, staysWhenDropped, staysWhenReplaced: true }], [rule]);
};

test('what a cloud has no setting for is neither a finding nor a pass; what is hidden is a finding', () => {
  expect(judged(NO_SETTING)).toEqual({ findings: [], passes: 0 });
  expect(judged(true)).toEqual({ findings: [], passes: 1 });
  expect(judged(HIDDEN).findings.map(({ outcome }) => outcome)).toEqual(['unknown']);
  expect(judged(false).findings.map(({ outcome }) => outcome)).toEqual(['fail']);
});

test('it hides nothing that could be known', () => {
  for (const values of [
    [NO_SETTING, HIDDEN],
    [HIDDEN, NO_SETTING],
  ]) {
    expect(every(values)).toBe(HIDDEN);
    expect(some(values)).toBe(HIDDEN);
    const parts = values.map((holds) => ({ what: 'a part', holds }));
    expect(mustAll('ownKey', parts, () => 'x')).toMatchObject({ outcome: 'unknown', because: HIDDEN.because });
  }
  expect(every([NO_SETTING, false])).toBe(false);
  expect(some([NO_SETTING, true])).toBe(true);
});
