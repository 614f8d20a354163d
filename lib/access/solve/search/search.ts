import { learn } from './analyze';
import type { Clause } from './clause';
import { Order } from './order';
import { Watches } from './propagate';
import { Trail } from './trail';

const NONE: readonly never[] = [];

/** Conflicts before the first new start. */
const PATIENCE = 100;

/** A clause that cannot hold whatever is decided, and what it takes to see that. */
export interface Contradiction {
  readonly clause: Clause;
  /** Every clause besides those of the formula, in the order in which they were added. */
  readonly added: readonly Clause[];
  /** Why a variable is settled for good. */
  readonly reasonOf: (variable: number) => Clause | undefined;
}

/**
 * Looks for a truth of all variables of which all clauses hold, and learns a clause from each conflict (CDCL).
 *
 * Variables are tried as false first, so that as little as possible is said of a request.
 */
export class Search {
  private readonly trail: Trail;
  private readonly watches: Watches;
  private readonly order: Order;
  /** The clause that cannot hold whatever is decided, once there is one. */
  private failed: Clause | undefined;
  private readonly added: Clause[] = [];
  private conflicts = 0;
  private patience = PATIENCE;

  /** @param conflict is told of each conflict, and may throw */
  public constructor(
    variables: number,
    private readonly conflict: () => void,
  ) {
    this.trail = new Trail(variables);
    this.watches = new Watches(variables, this.trail);
    this.order = new Order(variables);
  }

  /** Whether a literal holds. */
  public holds(literal: number): boolean {
    return this.trail.value(literal) > 0;
  }

  /** Assigns everything, or says that it cannot be done. */
  public assign(): boolean {
    while (this.failed === undefined) {
      const conflict = this.watches.propagate();
      if (conflict !== undefined) this.resolve(conflict);
      else if (!this.decide()) return true;
    }
    return false;
  }

  /** Adds clauses before anything is assigned. */
  public give(clauses: readonly number[][]): void {
    for (const literals of clauses) {
      const [first, second] = literals;
      const clause: Clause = { literals, origin: 'given', from: NONE, settled: NONE };
      if (first !== undefined && second !== undefined) this.watches.watch(clause);
      else this.attach(clause);
    }
  }

  /** Adds clauses, whatever is assigned: decisions are taken back as far as they contradict them. */
  public add(clauses: readonly (readonly number[])[], origin: 'lemma' | 'open'): void {
    for (const literals of clauses) {
      this.backTo(this.openUpTo(literals));
      for (const literal of literals) this.order.raise(Math.abs(literal));
      this.attach({ literals: this.openFirst(literals), origin, from: [], settled: [] });
    }
  }

  /** What failed for good. */
  public contradiction(): Contradiction {
    if (this.failed === undefined) throw new Error('nothing failed');
    return { clause: this.failed, added: this.added, reasonOf: (variable) => this.trail.reasonOf(variable) };
  }

  private decide(): boolean {
    for (let variable = this.order.take(); variable !== undefined; variable = this.order.take()) {
      if (this.trail.value(variable) !== 0) continue;
      this.trail.decide(-variable);
      return true;
    }
    return false;
  }

  private resolve(conflict: Clause): void {
    this.conflict();
    if (this.trail.level === 0) {
      this.failed = conflict;
      return;
    }
    const lesson = learn(conflict, this.trail, (variable) => this.order.raise(variable));
    this.order.forget();
    this.backTo(this.startsAnew() ? 0 : lesson.level);
    this.attach(lesson);
  }

  private startsAnew(): boolean {
    if (++this.conflicts < this.patience) return false;
    this.conflicts = 0;
    this.patience *= 1.5;
    return true;
  }

  /** Watches a clause, and assigns its first literal where it is the only one open. */
  private attach(clause: Clause): void {
    const [first, second] = clause.literals;
    if (clause.origin !== 'given') this.added.push(clause);
    if (second !== undefined) this.watches.watch(clause);
    if (first === undefined || this.trail.value(first) < 0) this.failed ??= clause;
    else if (this.trail.value(first) === 0 && (second === undefined || this.trail.value(second) < 0)) {
      this.trail.assign(first, clause);
    }
  }

  /** The last level at which a clause has an open literal: none at all where it fails for good. */
  private openUpTo(clause: readonly number[]): number {
    if (clause.some((literal) => this.trail.value(literal) >= 0)) return this.trail.level;
    return Math.max(1, ...clause.map((literal) => this.trail.levelOf(literal))) - 1;
  }

  /** Literals that do not fail first, then those that failed last. */
  private openFirst(literals: readonly number[]): number[] {
    const rank = (literal: number) => (this.trail.value(literal) < 0 ? this.trail.levelOf(literal) : Infinity);
    return [...literals].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(other) - rank(one)));
  }

  private backTo(level: number): void {
    this.trail.backTo(level, (variable) => this.order.add(variable));
    this.watches.rewind();
  }
}
