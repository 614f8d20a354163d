/** Milliseconds that an answer may take in all, before what is left of it is unknown. */
const PATIENCE = 10_000;

/** Counts the time that an answer takes. */
export class Patience {
  public readonly started = performance.now();

  public get isOver(): boolean {
    return performance.now() - this.started > PATIENCE;
  }

  /** As a sentence without its full stop. */
  public readonly because = `it takes more than ${PATIENCE} ms`;
}
