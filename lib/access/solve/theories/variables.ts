import type { Atom } from '../../formula';
import type { Work } from '../work';
import type { Literal, VariableAtom, Verdict } from './theory';
import { Variable } from './variable';

/** A literal with its number among the clauses. */
interface Numbered extends Literal<VariableAtom> {
  readonly number: number;
}

/** What literals about one variable come to. */
export interface Decided {
  readonly variable: string;
  readonly verdict: Verdict;
  /** Literals that do not go together: those of each core of a clash, or all where that is not known. */
  readonly apart: readonly (readonly number[])[];
}

/** All variables of a formula; each is decided by itself, and once for the same literals. */
export class Variables {
  private readonly variables = new Map<string, Variable>();
  private readonly decided = new Map<string, Decided>();

  /** @param atoms the first has the number 1 */
  public constructor(
    private readonly atoms: readonly Atom[],
    private readonly hints: Pick<ReadonlyMap<string, readonly string[]>, 'get'>,
    private readonly work: Work,
  ) {}

  public decide(literals: readonly number[]): readonly Decided[] {
    const byVariable = new Map<string, Numbered[]>();
    for (const number of [...literals].sort((one, other) => one - other)) {
      const atom = this.atoms[Math.abs(number) - 1];
      if (atom === undefined || atom.kind === 'free') continue;
      const known = byVariable.get(atom.variable) ?? [];
      byVariable.set(atom.variable, known);
      known.push({ atom, holds: number > 0, number });
    }
    return [...byVariable].map(([variable, about]) => this.once(variable, about));
  }

  private once(variable: string, literals: readonly Numbered[]): Decided {
    const key = literals.map(({ number }) => number).join();
    const known = this.decided.get(key);
    if (known !== undefined) return known;
    const verdict = this.variable(variable).decide(literals);
    const decided = { variable, verdict, apart: apart(verdict, literals) };
    this.decided.set(key, decided);
    return decided;
  }

  private variable(name: string): Variable {
    const known = this.variables.get(name);
    if (known !== undefined) return known;
    const several = this.atoms.some((atom) => (atom.kind === 'some' || atom.kind === 'all') && atom.variable === name);
    const made = new Variable(this.hints.get(name) ?? [], several, this.work);
    this.variables.set(name, made);
    return made;
  }
}

function apart(verdict: Verdict, literals: readonly Numbered[]): readonly (readonly number[])[] {
  const numbers = new Map<Literal, number>(literals.map((literal) => [literal, literal.number]));
  switch (verdict.outcome) {
    case 'fits':
      return [];
    case 'open':
      return [[...numbers.values()]];
    case 'clash':
      return verdict.cores.map((core) => core.flatMap((literal) => numbers.get(literal) ?? []));
  }
}
