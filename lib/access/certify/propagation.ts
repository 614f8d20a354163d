type Clause = number[];

/** Clauses, and what follows from them by steps that leave no choice. */
export class Propagation {
  private readonly truth: Int8Array;
  private readonly trail: number[] = [];
  /** Clauses by the literals that they watch, whose numbers begin with that of the last opposite. */
  private readonly watching: (Clause[] | undefined)[];
  private contradicts = false;
  private clauses = 0;
  /** The last clause in which a literal was met. */
  private readonly met: Int32Array;

  public constructor(private readonly variables: number) {
    this.truth = new Int8Array(variables + 1);
    this.watching = new Array(2 * variables + 1).fill(undefined);
    this.met = new Int32Array(2 * variables + 1);
  }

  /** Whether the clauses contradict each other. */
  public get isContradiction(): boolean {
    return this.contradicts;
  }

  public add(clause: readonly number[]): void {
    const open = this.openIn(clause);
    const [first, second] = open;
    if (first === undefined) this.contradicts = true;
    else if (second === undefined) this.contradicts ||= this.follow([first]);
    else for (const literal of [first, second]) this.watchers(literal).push(open);
  }

  /** Whether the opposite of a clause contradicts the clauses. */
  public implies(clause: readonly number[]): boolean {
    if (this.contradicts) return true;
    const settled = this.trail.length;
    const implied = this.follow(clause.map((literal) => -literal));
    for (const literal of this.trail.splice(settled)) this.truth[Math.abs(literal)] = 0;
    return implied;
  }

  /** Literals that do not fail, each once. */
  private openIn(clause: readonly number[]): number[] {
    this.clauses++;
    return clause.filter((literal) => {
      const place = this.variables + literal;
      if (this.value(literal) < 0 || this.met[place] === this.clauses) return false;
      this.met[place] = this.clauses;
      return true;
    });
  }

  public knows(literal: number): boolean {
    return Number.isInteger(literal) && literal !== 0 && Math.abs(literal) <= this.variables;
  }

  /** Assigns literals and all that follows from them; says whether that is a contradiction. */
  private follow(literals: readonly number[]): boolean {
    let next = this.trail.length;
    if (!literals.every((literal) => this.assign(literal))) return true;
    for (; next < this.trail.length; next++) {
      if (!this.visit(-(this.trail[next] ?? 0))) return true;
    }
    return false;
  }

  private assign(literal: number): boolean {
    const value = this.value(literal);
    if (value !== 0) return value > 0;
    this.truth[Math.abs(literal)] = Math.sign(literal);
    this.trail.push(literal);
    return true;
  }

  /** Visits all clauses that watch a literal which has become false. */
  private visit(failed: number): boolean {
    const watchers = this.watchers(failed);
    const consistent = watchers.every((clause) => this.moves(clause, failed) || this.assign(partnerOf(clause, failed)));
    this.watching[this.variables + failed] = watchers.filter((clause) => clause[0] === failed || clause[1] === failed);
    return consistent;
  }

  /** Whether a clause finds another literal to watch. */
  private moves(clause: Clause, failed: number): boolean {
    if (this.value(partnerOf(clause, failed)) > 0) return false;
    const other = clause.findIndex((literal, i) => i > 1 && this.value(literal) >= 0);
    const found = clause[other];
    if (found === undefined) return false;
    clause[clause[0] === failed ? 0 : 1] = found;
    clause[other] = failed;
    this.watchers(found).push(clause);
    return true;
  }

  private watchers(literal: number): Clause[] {
    const known = this.watching[this.variables + literal] ?? [];
    this.watching[this.variables + literal] = known;
    return known;
  }

  private value(literal: number): number {
    return Math.sign(literal) * (this.truth[Math.abs(literal)] ?? 0);
  }
}

function partnerOf(clause: Clause, failed: number): number {
  return (clause[0] === failed ? clause[1] : clause[0]) ?? 0;
}
