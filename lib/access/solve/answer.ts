/** What a formula comes to. */
export type Answer = Satisfiable | Unsatisfiable | Undecided;

/** There is such a request, and this is one. */
export interface Satisfiable {
  readonly outcome: 'satisfiable';
  /** Values by variable; one that is not here is missing. */
  readonly values: ReadonlyMap<string, string | readonly string[]>;
  /** What was assumed of free atoms, by their names. */
  readonly free: ReadonlyMap<string, boolean>;
}

/** There is none, and whoever does not believe it can check the certificate. */
export interface Unsatisfiable {
  readonly outcome: 'unsatisfiable';
  readonly certificate: Certificate;
}

export interface Undecided {
  readonly outcome: 'undecided';
  /** As the end of a sentence: "20 patterns together have more than 50000 states". */
  readonly because: string;
}

/**
 * Steps from a formula to a contradiction, each of which follows from those before by a rule that is easily checked.
 *
 * Literals are numbers, and a negative one is the opposite. The atoms of the formula are numbered from 1, in the order in which it names
 * them; then come its junctions, each after its parts.
 */
export interface Certificate {
  /** How many atoms the formula names. */
  readonly atoms: number;
  /** Clauses that are true of atoms about one variable whatever the formula is, by what the atoms mean. */
  readonly lemmas: readonly (readonly number[])[];
  /** Clauses that follow: the opposite of each leads to a contradiction with those before by steps that leave no choice. */
  readonly learned: readonly (readonly number[])[];
}

/** How much work an answer may take before it is undecided. */
export interface Budget {
  /** States of automata in all. @default 50000 */
  readonly states: number;
  /** Conflicts of the search. @default 20000 */
  readonly conflicts: number;
  /** Milliseconds. @default 2000 */
  readonly ms: number;
}
