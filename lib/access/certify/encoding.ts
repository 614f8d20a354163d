import type { Atom, Formula, Junction } from '../formula';

/** A formula as clauses. Literals are numbers, and a negative one is the opposite. */
export interface Encoding {
  /** The first has the number 1; they are numbered in the order in which they are met from left to right. */
  readonly atoms: readonly Atom[];
  /** How many numbers there are: junctions are numbered after the atoms, each after its parts. */
  readonly variables: number;
  /** That each junction is true where its parts make it so and nowhere else, and that the formula is true (Tseitin). */
  readonly clauses: readonly (readonly number[])[];
}

export function encode(formula: Formula): Encoding {
  if (formula.kind === 'constant') return { atoms: [], variables: 0, clauses: formula.holds ? [] : [[]] };
  const atoms = new Map<string, Atom>();
  collect(formula, atoms, new Set());
  const numbers = new Map([...atoms.keys()].map((key, i) => [key, i + 1]));
  const junctions = new Map<number, number>();
  const clauses: number[][] = [];
  const literal = (part: Formula): number => {
    if (part.kind === 'atom') return numbers.get(part.key) ?? Number.NaN;
    if (part.kind === 'not') return -literal(part.part);
    if (part.kind === 'constant') return Number.NaN;
    return junctions.get(part.id) ?? junction(part);
  };
  const junction = (part: Junction): number => {
    const parts = part.parts.map(literal);
    const number = atoms.size + junctions.size + 1;
    junctions.set(part.id, number);
    clauses.push(...meaning(number, part.kind === 'and' ? 1 : -1, parts));
    return number;
  };
  clauses.push([literal(formula)]);
  return { atoms: [...atoms.values()], variables: atoms.size + junctions.size, clauses };
}

/** A disjunction is the opposite of the conjunction of opposites: the sign is -1. */
function meaning(junction: number, sign: 1 | -1, parts: readonly number[]): number[][] {
  return [
    ...parts.map((part) => [-sign * junction, sign * part]),
    [sign * junction, ...parts.map((part) => -sign * part)],
  ];
}

function collect(formula: Formula, atoms: Map<string, Atom>, seen: Set<number>): void {
  if (seen.has(formula.id)) return;
  seen.add(formula.id);
  if (formula.kind === 'atom' && !atoms.has(formula.key)) atoms.set(formula.key, formula.atom);
  if (formula.kind === 'not') collect(formula.part, atoms, seen);
  if (formula.kind === 'and' || formula.kind === 'or') for (const part of formula.parts) collect(part, atoms, seen);
}
