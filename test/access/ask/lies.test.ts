import { compare, idleStatements, noPath, whoCan } from '../../../lib/access/ask';
import { atomsOf, type Formula } from '../../../lib/access/formula';
import type { Access, Name } from '../../../lib/access/model';
import { noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, role, type Spelled } from '../decide/built';

/** A solver that says of everything that there is no such request. */
jest.mock('../../../lib/access/solve/solve', () => ({
  solve: (formula: Formula) => ({
    outcome: 'unsatisfiable',
    certificate: { atoms: atomsOf(formula).length, lemmas: [], learned: [] },
  }),
}));

const RUN: Spelled = { Sid: 'Run', Action: 'bedrock:InvokeModel', Resource: '*' };
const of = (...statements: readonly Spelled[]) => files({ identities: [role(statements)] });
const way = (access: Access) => [{ access, when: [] }];
const run = noRequest({ action: 'bedrock:InvokeModel' });
const NOT_ACCEPTED = /is not accepted: the clauses do not contradict each other/;

test('proves nothing', () => {
  const { outcome, why, certificates } = prove(way(of(RUN)), run.byAnyone());
  expect({ outcome, certificates }).toEqual({ outcome: 'unknown', certificates: [] });
  expect(why).toMatch(NOT_ACCEPTED);
});

test('makes no proof empty', () => {
  const guard: Spelled = { ...RUN, Effect: 'Deny', Condition: { Null: { 'aws:SourceVpce': 'true' } } };
  const { outcome, vacuous } = prove(way(of(RUN, guard)), run.unless({ Null: { 'aws:SourceVpce': 'false' } }));
  expect({ outcome, vacuous }).toEqual({ outcome: 'proved', vacuous: null });
});

test('hides nobody who can', () => {
  const { callers, unknown } = whoCan(way(of(RUN)), { action: 'bedrock:InvokeModel' });
  expect(callers).toEqual([]);
  expect(unknown).toEqual([expect.stringMatching(NOT_ACCEPTED)]);
});

test('hides no change', () => {
  const { outcome, unknown } = compare(way(of()), way(of(RUN)));
  expect({ outcome, unknown }).toEqual({
    outcome: 'unknown',
    unknown: [expect.stringMatching(/may do that it might not before is unknown/)],
  });
});

test('finds no statement idle', () => {
  expect(idleStatements(way(of(RUN))).statements).toEqual([]);
});

test('hides no path', () => {
  const trust = policy({ Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/app` } });
  const other = { ...role([]), arn: `arn:aws:iam::${ACCOUNT}:role/other`, trust };
  const { outcome, unknown } = noPath(way(files({ identities: [role([]), other] })), { to: other.arn });
  expect(outcome).toBe('unknown');
  expect(unknown).toContainEqual(expect.stringMatching(NOT_ACCEPTED));
});

test('hides no value that a name may have', () => {
  const name: Name = { text: 'name-0', shape: '*', label: 'Name', generated: false };
  const named = { ...of({ ...RUN, Resource: [name.text, 'arn:aws:s3:::data'] }), names: [name] };
  const { outcome, why } = prove(way(named), run.byAnyone());
  expect({ outcome, why }).toEqual({
    outcome: 'unknown',
    why: expect.stringContaining("more than 64 ways that differ: 'Name'"),
  });
});
