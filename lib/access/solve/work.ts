import type { Budget } from './answer';

export const DEFAULT_BUDGET: Budget = { states: 50_000, conflicts: 20_000, ms: 2_000 };

/** Ends work that takes more than it may. */
export class Exhausted extends Error {
  /** @param because as the end of a sentence */
  public constructor(public readonly because: string) {
    super(because);
  }
}

/** How many states are made between two looks at the clock. */
const GLANCE = 128;

/** Counts the work that an answer takes, and stops it by throwing `Exhausted`. */
export class Work {
  private readonly budget: Budget;
  private readonly until: number;
  private states = 0;
  private conflicts = 0;
  private allowed: number;

  public constructor(budget: Partial<Budget> = {}) {
    this.budget = { ...DEFAULT_BUDGET, ...budget };
    this.until = performance.now() + this.budget.ms;
    this.allowed = this.budget.states;
  }

  /** A state of an automaton, or of several together, is made. */
  public state(): void {
    if (++this.states > this.allowed) throw new Exhausted(`patterns together have more than ${this.allowed} states`);
    if (this.states % GLANCE === 0) this.glance();
  }

  public conflict(): void {
    if (++this.conflicts > this.budget.conflicts) throw new Exhausted(`more than ${this.budget.conflicts} conflicts`);
    this.glance();
  }

  public glance(): void {
    if (performance.now() > this.until) throw new Exhausted(`it takes more than ${this.budget.ms} ms`);
  }

  /** Lets a part of the work take no more than half of the states that are left, so that one part does not take all. */
  public part<T>(work: () => T): T {
    const before = this.allowed;
    this.allowed = this.states + Math.ceil((before - this.states) / 2);
    try {
      return work();
    } finally {
      this.allowed = before;
    }
  }
}
