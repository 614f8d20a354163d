import type { Clause } from './clause';
import type { Trail } from './trail';

/** Clauses by the literals that they watch: those that no longer hold make the clause look for another. */
export class Watches {
  private readonly by: (Clause[] | undefined)[];
  private done = 0;

  public constructor(
    private readonly variables: number,
    private readonly trail: Trail,
  ) {
    this.by = new Array(2 * variables + 1).fill(undefined);
  }

  public watch(clause: Clause): void {
    this.of(clause.literals[0] ?? 0).push(clause);
    this.of(clause.literals[1] ?? 0).push(clause);
  }

  /** Assigns everything that follows, and returns the clause that cannot hold, where there is one. */
  public propagate(): Clause | undefined {
    this.done = Math.min(this.done, this.trail.literals.length);
    for (; this.done < this.trail.literals.length; this.done++) {
      const conflict = this.visit(-(this.trail.literals[this.done] ?? 0));
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }

  /** What was assigned is taken back from here on. */
  public rewind(): void {
    this.done = Math.min(this.done, this.trail.literals.length);
  }

  /** Visits the clauses that watch a literal which has just failed. */
  private visit(failed: number): Clause | undefined {
    const watching = this.by[this.variables + failed];
    if (watching === undefined) return undefined;
    let kept = 0;
    let conflict: Clause | undefined;
    for (const clause of watching) {
      if (conflict === undefined && this.moves(clause, failed)) continue;
      watching[kept++] = clause;
      if (conflict === undefined && this.fails(clause)) conflict = clause;
    }
    watching.length = kept;
    return conflict;
  }

  /** Whether the clause finds another literal to watch. */
  private moves(clause: Clause, failed: number): boolean {
    const { literals } = clause;
    if (literals[0] === failed) swap(literals, 0, 1);
    if (this.trail.value(literals[0] ?? 0) > 0) return false;
    for (let i = 2; i < literals.length; i++) {
      const literal = literals[i] ?? 0;
      if (this.trail.value(literal) < 0) continue;
      swap(literals, 1, i);
      this.of(literal).push(clause);
      return true;
    }
    return false;
  }

  private fails(clause: Clause): boolean {
    const first = clause.literals[0] ?? 0;
    const value = this.trail.value(first);
    if (value === 0) this.trail.assign(first, clause);
    return value < 0;
  }

  private of(literal: number): Clause[] {
    const known = this.by[this.variables + literal];
    if (known !== undefined) return known;
    const made: Clause[] = [];
    this.by[this.variables + literal] = made;
    return made;
  }
}

function swap(literals: number[], one: number, other: number): void {
  const moved = literals[one] ?? 0;
  literals[one] = literals[other] ?? 0;
  literals[other] = moved;
}
