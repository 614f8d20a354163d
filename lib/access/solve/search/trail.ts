import type { Clause } from './clause';

/** What is assigned so far, in the order in which it was, and why. */
export class Trail {
  public readonly literals: number[] = [];
  private readonly values: Int8Array;
  private readonly levels: Int32Array;
  private readonly reasons: (Clause | undefined)[];
  private readonly starts: number[] = [];

  public constructor(variables: number) {
    this.values = new Int8Array(variables + 1);
    this.levels = new Int32Array(variables + 1);
    this.reasons = new Array(variables + 1).fill(undefined);
  }

  /** Number of decisions that hold. */
  public get level(): number {
    return this.starts.length;
  }

  /** 1 where the literal holds, -1 where it does not, 0 where that is open. */
  public value(literal: number): number {
    return literal > 0 ? (this.values[literal] ?? 0) : -(this.values[-literal] ?? 0);
  }

  public levelOf(literal: number): number {
    return this.levels[Math.abs(literal)] ?? 0;
  }

  public reasonOf(literal: number): Clause | undefined {
    return this.reasons[Math.abs(literal)];
  }

  public decide(literal: number): void {
    this.starts.push(this.literals.length);
    this.assign(literal, undefined);
  }

  public assign(literal: number, reason: Clause | undefined): void {
    const variable = Math.abs(literal);
    this.values[variable] = literal > 0 ? 1 : -1;
    this.levels[variable] = this.level;
    this.reasons[variable] = reason;
    this.literals.push(literal);
  }

  /** Takes back the decisions above a level, and what follows from them. */
  public backTo(level: number, undone: (variable: number) => void): void {
    const start = this.starts[level];
    if (start === undefined) return;
    for (let i = this.literals.length - 1; i >= start; i--) {
      const variable = Math.abs(this.literals[i] ?? 0);
      this.values[variable] = 0;
      this.reasons[variable] = undefined;
      undone(variable);
    }
    this.literals.length = start;
    this.starts.length = level;
  }
}
