import { certified } from '../../../lib/access/certify';
import { and, type Formula, not, or } from '../../../lib/access/formula';
import { type Answer, solve } from '../../../lib/access/solve';
import { free, like } from '../solve/asked';

const never = and([like('k', 'a'), like('k', 'b')]);
const sometimes = or([like('k', 'a'), like('k', 'b')]);
const claims = (more: object) => (): Answer => ({
  outcome: 'unsatisfiable',
  certificate: { atoms: 2, lemmas: [], learned: [], ...more },
});

test('what is not so is told as the solver tells it', () => {
  expect(certified(never)).toEqual(solve(never));
  expect(certified(sometimes)).toEqual(solve(sometimes));
  const undecided: Answer = { outcome: 'undecided', because: 'it is late' };
  expect(certified(never, {}, () => undecided)).toBe(undecided);
});

test.each([
  ['nothing', {}, 'the clauses do not contradict each other'],
  ['another formula', { atoms: 3 }, 'the formula has 2 atoms, and the certificate is about 3'],
  ['a lemma that is wrong', { lemmas: [[-1]] }, 'the lemma -1 does not hold of every value'],
  ['a step that does not follow', { learned: [[-1]] }, 'the clause -1 does not follow from those before'],
])('a certificate of %s is not accepted', (_what, more, why) => {
  const because = `the certificate that there is none is not accepted: ${why}`;
  expect(certified(sometimes, {}, claims(more))).toEqual({ outcome: 'undecided', because });
});

test('a check takes no longer than an answer may', () => {
  const all = ['x', 'y', 'z'].map(free);
  const signs = (n: number) => all.map((one, i) => (n & (1 << i) ? one : not(one)));
  const every: Formula = and([...new Array(8).keys()].map((n) => or(signs(n))));
  expect(certified(every).outcome).toBe('unsatisfiable');
  expect(certified(every, { budget: { ms: 0 } }, (formula) => solve(formula))).toEqual({
    outcome: 'undecided',
    because: 'the certificate that there is none is not accepted: it takes too long to check',
  });
});
