import { and, FALSE, type Formula, not, or, TRUE } from '../formula';

/**
 * What is left of a formula if nothing that is unknown helps it to be true: whatever the unknown turns out as, the formula is true
 * of every request of which the result is.
 */
export function certainly(formula: Formula): Formula {
  return new Certainty().of(formula, true);
}

class Certainty {
  private readonly known = { helping: new Map<Formula, Formula>(), hindering: new Map<Formula, Formula>() };

  public of(formula: Formula, helping: boolean): Formula {
    const known = helping ? this.known.helping : this.known.hindering;
    const before = known.get(formula);
    if (before !== undefined) return before;
    const result = this.compute(formula, helping);
    known.set(formula, result);
    return result;
  }

  private compute(formula: Formula, helping: boolean): Formula {
    switch (formula.kind) {
      case 'constant':
        return formula;
      case 'atom':
        if (formula.atom.kind !== 'free') return formula;
        return helping ? FALSE : TRUE;
      case 'not':
        return not(this.of(formula.part, !helping));
      case 'and':
        return and(formula.parts.map((part) => this.of(part, helping)));
      case 'or':
        return or(formula.parts.map((part) => this.of(part, helping)));
    }
  }
}
