/**
 * A file cannot be read as what it should be.
 *
 * The message is one line: the code, the file, the line and column where they are known, what is wrong, and what to do.
 * It quotes no values, which may be secrets. Match on `code`, which is stable; the wording is not.
 */
export class InputError extends Error {
  public override readonly name = 'InputError';

  /** The line that is wrong, from 1, where one is to blame. */
  public readonly line: number | undefined;

  /** The column in that line, from 1. */
  public readonly column: number | undefined;

  /**
   * @param code stable name of the mistake, in PascalCase
   * @param file the file as its reader called it
   * @param reason `<what is wrong>; <what to do>`
   * @param at the place in the file
   */
  public constructor(
    public readonly code: string,
    public readonly file: string,
    reason: string,
    at?: { readonly line: number; readonly column: number },
  ) {
    const place = at ? `${file}:${at.line}:${at.column}` : file;
    // Names of files and keys are not ours: control characters in them would write to the reader's terminal.
    super(`${code}: ${place}: ${reason}`.replace(/[\s\p{Cc}]+/gu, ' '));
    this.line = at?.line;
    this.column = at?.column;
  }
}
