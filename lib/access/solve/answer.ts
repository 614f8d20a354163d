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

/** Steps from a formula to a contradiction, each of which follows from those before by a rule that is easily checked. */
export interface Certificate {
  /** Number of the atom behind each variable of the clauses, in the order in which the formula names them. */
  readonly atoms: number;
  /** The formula, and then what was learned, as lists of literals: a positive number holds, a negative one does not. */
  readonly clauses: readonly (readonly number[])[];
  /** How many of the clauses are the formula itself. */
  readonly given: number;
  /** Clauses that are true of atoms whatever the formula is, by what they mean. */
  readonly lemmas: readonly (readonly number[])[];
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
