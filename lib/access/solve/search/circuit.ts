import { type Atom, atomFormulas, type Formula, type Junction } from '../../formula';

/**
 * A formula as numbers: its atoms are the variables from 1 on, in the order in which they are met from left to right, and then come
 * its junctions, each after its parts. A negative number is the opposite of the variable.
 */
export interface Circuit {
  readonly asked: readonly Atom[];
  /** How many these are. */
  readonly atoms: number;
  readonly gates: readonly Gate[];
  readonly root: number;
}

/** A junction; it has the number of its place after the atoms. */
export interface Gate {
  readonly all: boolean;
  readonly inputs: readonly number[];
}

/** @param formula no constant */
export function circuitOf(formula: Formula): Circuit {
  const named = atomFormulas(formula);
  const atoms = new Map(named.map(({ key }, i) => [key, i + 1]));
  const gates: Gate[] = [];
  const numbers = new Map<number, number>();
  const number = (part: Formula): number => {
    if (part.kind === 'constant') throw new Error('a formula holds a constant');
    if (part.kind === 'not') return -number(part.part);
    if (part.kind === 'atom') return atoms.get(part.key) ?? 0;
    return numbers.get(part.id) ?? gate(part);
  };
  const gate = (part: Junction): number => {
    const inputs = part.parts.map(number);
    const made = atoms.size + gates.push({ all: part.kind === 'and', inputs });
    numbers.set(part.id, made);
    return made;
  };
  return { root: number(formula), asked: named.map(({ atom }) => atom), atoms: named.length, gates };
}
