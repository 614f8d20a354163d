import type { Formula } from '../formula';
import type { Answer, Budget } from './answer';
import { freeOf, rechecked, satisfiable, unsatisfiable } from './outcome';
import { circuitOf } from './search/circuit';
import { clausesOf } from './search/clauses';
import { Justification } from './search/justify';
import { neededBy } from './search/proof';
import { Search } from './search/search';
import { Variables } from './theories/variables';
import { Exhausted, Work } from './work';

/** How to look for a request. */
export interface SolveOptions {
  /** Values by variable that a person understands: they are taken before others. */
  readonly hints?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
  readonly budget?: Partial<Budget>;
}

/**
 * Whether there is a request of which the formula is true.
 *
 * A search over the truth of atoms (CDCL) proposes a small set of them that makes the formula true; each variable says whether what is
 * asked of it goes together, and if not, the search learns that.
 */
export function solve(formula: Formula, options: SolveOptions = {}): Answer {
  if (formula.kind === 'constant') return formula.holds ? satisfiable([], new Map()) : unsatisfiable(0, []);
  try {
    return search(formula, options);
  } catch (error) {
    if (error instanceof Exhausted) return { outcome: 'undecided', because: error.because };
    throw error;
  }
}

function search(formula: Formula, { hints = new Map(), budget }: SolveOptions): Answer {
  const work = new Work(budget);
  const circuit = circuitOf(formula);
  const variables = new Variables(circuit.asked, hints, work);
  const clauses = new Search(circuit.atoms + circuit.gates.length, () => work.conflict());
  const justification = new Justification(circuit);
  clauses.give(clausesOf(circuit));
  let open = '';
  while (clauses.assign()) {
    const literals = justification.of((variable) => clauses.holds(variable));
    const decided = variables.decide(literals);
    const inTheWay = decided.filter(({ verdict }) => verdict.outcome !== 'fits');
    if (inTheWay.length === 0) return rechecked(formula, satisfiable(decided, freeOf(circuit.asked, literals)));
    for (const { verdict, apart } of inTheWay) {
      work.conflict();
      if (verdict.outcome === 'open') open = verdict.because;
      clauses.add(
        apart.map((literals) => literals.map((literal) => -literal)),
        verdict.outcome === 'open' ? 'open' : 'lemma',
      );
    }
  }
  const needed = neededBy(clauses.contradiction());
  return needed.some(({ origin }) => origin === 'open')
    ? { outcome: 'undecided', because: open }
    : unsatisfiable(circuit.atoms, needed);
}
