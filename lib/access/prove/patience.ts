import { type Budget, DEFAULT_BUDGET } from '../solve';

/** Milliseconds that an answer may take in all, before what is left of it is unknown. */
export const PATIENCE = 10_000;

/**
 * Tells the milliseconds that this process has worked: what others do at the same time does not make an answer unknown. Some machines take long
 * to tell, so that they are asked only once as much has passed by the clock.
 *
 * @param most milliseconds that count
 */
export function timeAtWork(most: number): () => number {
  const started = performance.now();
  const before = process.cpuUsage().user / 1000;
  return () => (performance.now() - started < most ? before : process.cpuUsage().user / 1000);
}

/** Counts the time that an answer takes. */
export class Patience {
  public readonly started: number;
  /** As a sentence without its full stop. */
  public readonly because: string;

  /**
   * @param most milliseconds
   * @param now tells the time
   */
  public constructor(
    private readonly most = PATIENCE,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.started = now();
    this.because = `it takes more than ${most} ms`;
  }

  public get isOver(): boolean {
    return this.left <= 0;
  }

  /** The budget of each query, none of which may take longer than what is left when it begins. */
  public within(budget: Partial<Budget> = {}): Budget {
    const whole = { ...DEFAULT_BUDGET, ...budget };
    const left = () => this.left;
    return {
      ...whole,
      get ms() {
        return Math.max(0, Math.min(whole.ms, left()));
      },
    };
  }

  private get left(): number {
    return this.most - (this.now() - this.started);
  }
}
