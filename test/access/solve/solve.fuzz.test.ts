import fc from 'fast-check';
import { and, evaluate, type Formula } from '../../../lib/access/formula';
import { type Answer, solve } from '../../../lib/access/solve';
import { atoms, formulasOver, holds, isTrueOfOne, within } from './brute-force';

const SEED = 20261128;
const RUNS = Number(process.env['ACCESS_RUNS'] ?? 1000);

const formulas = formulasOver(atoms);

/** Whether a request that was found is one, by the plain truth of the test. */
function isOne(formula: Formula, answer: Answer): boolean {
  if (answer.outcome !== 'satisfiable') return false;
  const values = Object.fromEntries([...answer.values].map(([name, value]) => [name, [value].flat()]));
  return evaluate(formula, (asked) => holds(asked, values, Object.fromEntries(answer.free)));
}

test(`every formula over a small universe is answered as by looking at all requests (seed ${SEED})`, () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const bounded = and([formula, within(formula)]);
      const answer = solve(bounded);
      expect(answer.outcome).toBe(isTrueOfOne(formula) ? 'satisfiable' : 'unsatisfiable');
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test(`a formula over all requests is true of what was found, and of no request where there is none (seed ${SEED})`, () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const answer = solve(formula);
      expect(answer.outcome).not.toBe('undecided');
      expect(answer.outcome === 'satisfiable' ? isOne(formula, answer) : !isTrueOfOne(formula)).toBe(true);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
