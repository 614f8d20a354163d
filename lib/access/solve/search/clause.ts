/** Literals one of which holds. The first two are watched. */
export interface Clause {
  readonly literals: number[];
  /** Where it comes from: the formula, what atoms mean, what could not be decided, or other clauses. */
  readonly origin: 'given' | 'lemma' | 'open' | 'learned';
  /** Clauses that it follows from, where it was learned. */
  readonly from: readonly Clause[];
  /** Variables that are settled for good, and that it relies on besides. */
  readonly settled: readonly number[];
}
