/**
 * The command was called in a way that it cannot do.
 *
 * The message is one line: the code, what is wrong, and what to do.
 */
export class CallError extends Error {
  public override readonly name = 'CallError';

  /**
   * @param code stable name of the mistake, in PascalCase
   * @param reason `<what is wrong>; <what to do>`
   */
  public constructor(
    public readonly code: string,
    reason: string,
  ) {
    super(`${code}: ${reason}`.replace(/[\s\p{Cc}]+/gu, ' '));
  }
}
