import { Unknown } from '../../../../lib/core';
import { check, type Fact, type Rule } from '../../../../lib/policy';
import type { GuaranteeName } from '../../../../lib/policy/facts';

const NAMES: Readonly<Record<GuaranteeName, true>> = {
  'run-by-granted': true,
  'run-through-endpoint': true,
  'run-with-guardrail': true,
  'run-in-no-other-way': true,
  'call-intended': true,
  'identity-kept': true,
  'role-taken-by-trusted': true,
  'code-kept': true,
  'guard-kept': true,
  'deployed-by-trusted': true,
  'log-not-destroyed': true,
  'log-not-shredded': true,
  'log-not-forged': true,
  'log-arrives': true,
  'recovery-remains': true,
  'not-public': true,
  'not-shared': true,
  'approved-by-another': true,
  'trained-by-another': true,
  'not-shared-out': true,
};

const place = { file: 't.json', resource: 'Logs', type: 'AWS::S3::Bucket', at: 'Properties/Policy' };

export const guarantee = (told: Partial<Fact<'guarantee'>>): Fact<'guarantee'> => ({
  kind: 'guarantee',
  subject: place,
  places: {},
  name: 'not-public',
  held: false,
  because: 'anyone may',
  ...told,
});

/** Of which guarantee a rule is: it finds what is broken or unknown of one, with what mends it, and is content with what is kept. */
export function triedOn(rule: Rule): { readonly id: string; readonly name: string } {
  const found = Object.keys(NAMES).filter((name) => judged(rule, { name: name as GuaranteeName }).length > 0);
  expect(found).toHaveLength(1);
  const name = found[0] as GuaranteeName;
  expect(judged(rule, { name })).toEqual([{ outcome: 'fail', fix: rule.fix, at: place.at }]);
  expect(judged(rule, { name, change: 'Deny it' })).toEqual([{ outcome: 'fail', fix: 'Deny it.', at: place.at }]);
  expect(judged(rule, { name, shown: 'who\nwhat' })).toEqual([
    { outcome: 'fail', fix: rule.fix, at: place.at, shown: 'who\nwhat' },
  ]);
  expect(judged(rule, { name, held: true })).toEqual([]);
  const hidden = judged(rule, { name, held: new Unknown('a policy is hidden') });
  expect(hidden).toEqual([{ outcome: 'unknown', fix: rule.fix, at: place.at }]);
  return { id: rule.id, name };
}

function judged(rule: Rule, told: Partial<Fact<'guarantee'>>) {
  const { findings } = check([guarantee(told)], [rule]);
  return findings.map(({ outcome, fix, at, shown }) => ({ outcome, fix, at, ...(shown && { shown }) }));
}
