export type * from './atom';
export { and, atom, FALSE, not, or, TRUE } from './build';
export type { AtomFormula, Constant, Formula, Junction, Negation } from './formula';
export { keyOf, patternKey } from './key';
export { atomFormulas, atomsOf, evaluate } from './walk';
