import type { Atom } from './atom';
import type { AtomFormula, Formula } from './formula';

/** What a formula asks, each question once, in the order in which it is met from left to right. */
export function atomsOf(formula: Formula): readonly Atom[] {
  return atomFormulas(formula).map(({ atom }) => atom);
}

/** The atoms of a formula as formulas: what asks the same is named once. */
export function atomFormulas(formula: Formula): readonly AtomFormula[] {
  const found = new Map<string, AtomFormula>();
  const seen = new Set<Formula>();
  const visit = (part: Formula): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'atom' && !found.has(part.key)) found.set(part.key, part);
    if (part.kind === 'not') visit(part.part);
    if (part.kind === 'and' || part.kind === 'or') part.parts.forEach(visit);
  };
  visit(formula);
  return [...found.values()];
}

/** Whether a formula holds, given what holds of its atoms. */
export function evaluate(formula: Formula, truthOf: (atom: Atom) => boolean): boolean {
  const known = new Map<Formula, boolean>();
  const truth = (part: Formula): boolean => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const value = compute(part);
    known.set(part, value);
    return value;
  };
  const compute = (part: Formula): boolean => {
    switch (part.kind) {
      case 'constant':
        return part.holds;
      case 'atom':
        return truthOf(part.atom);
      case 'not':
        return !truth(part.part);
      case 'and':
        return part.parts.every(truth);
      case 'or':
        return part.parts.some(truth);
    }
  };
  return truth(formula);
}
