import type { Atom } from './atom';
import type { AtomFormula, Formula } from './formula';

/** What a formula asks, each question once, in the order in which it is met from left to right. */
export function atomsOf(formula: Formula): readonly Atom[] {
  return atomFormulas(formula).map(({ atom }) => atom);
}

/** The atoms of a formula as formulas: what asks the same is named once. */
export function atomFormulas(formula: Formula): readonly AtomFormula[] {
  const known = FOUND.get(formula);
  if (known !== undefined) return known;
  const found = new Map<string, AtomFormula>();
  collect(formula, found, new Set());
  const atoms = [...found.values()];
  FOUND.set(formula, atoms);
  return atoms;
}

/** Several ask for the atoms of the same formula. */
const FOUND = new WeakMap<Formula, readonly AtomFormula[]>();

function collect(part: Formula, found: Map<string, AtomFormula>, seen: Set<number>): void {
  if (seen.has(part.id)) return;
  seen.add(part.id);
  if (part.kind === 'atom') {
    if (!found.has(part.key)) found.set(part.key, part);
  } else if (part.kind === 'not') collect(part.part, found, seen);
  else if (part.kind !== 'constant') for (const one of part.parts) collect(one, found, seen);
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
