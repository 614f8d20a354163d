import type { Formula } from '../formula';
import type { Answer, Budget } from './answer';

/** How to look for a request. */
export interface SolveOptions {
  /** Values by variable that a person understands: they are taken before others. */
  readonly hints?: ReadonlyMap<string, readonly string[]>;
  readonly budget?: Partial<Budget>;
}

/** Whether there is a request of which the formula is true. */
export function solve(formula: Formula, _options: SolveOptions = {}): Answer {
  if (formula.kind === 'constant' && !formula.holds) {
    return { outcome: 'unsatisfiable', certificate: { atoms: 0, clauses: [[]], given: 1, lemmas: [] } };
  }
  if (formula.kind === 'constant') return { outcome: 'satisfiable', values: new Map(), free: new Map() };
  return { outcome: 'undecided', because: 'nothing was searched' };
}
