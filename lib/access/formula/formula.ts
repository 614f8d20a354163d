import type { Atom } from './atom';

/** A statement about requests: atoms, put together. Two that are built alike are the same object. */
export type Formula = Constant | AtomFormula | Negation | Junction;

export interface Constant {
  readonly kind: 'constant';
  readonly id: number;
  readonly holds: boolean;
}

export interface AtomFormula {
  readonly kind: 'atom';
  readonly id: number;
  readonly atom: Atom;
  /** The same for atoms that ask the same. */
  readonly key: string;
}

export interface Negation {
  readonly kind: 'not';
  readonly id: number;
  /** Neither a constant nor a negation. */
  readonly part: AtomFormula | Junction;
}

/** All of its parts, or one of them. */
export interface Junction {
  readonly kind: 'and' | 'or';
  readonly id: number;
  /** At least two, in the order in which they were first built; none is a constant or of the same kind. */
  readonly parts: readonly Formula[];
}
