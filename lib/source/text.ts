import { InputError } from '../core';

/** A part of one line of a file, counted from 1; `endColumn` is the first column after it. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** From the offset of a first character to the offset after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys and indices from the root of a tree. */
export type Path = readonly (string | number)[];

/** The text of a file, which knows its lines. */
export class SourceText {
  private starts: number[] | undefined;

  public constructor(
    public readonly file: string,
    public readonly text: string,
  ) {}

  /** The error for what is wrong at an offset, or with the whole file. */
  public error(code: string, reason: string, offset?: number): InputError {
    return new InputError(
      code,
      this.file,
      reason,
      offset === undefined ? undefined : this.position({ start: offset, end: offset }),
    );
  }

  /** Where a part stands. What goes on over further lines is cut after its first, so that reports can underline it. */
  public position({ start, end }: Span): Position {
    const from = Math.min(start, this.text.length);
    const index = this.lineAt(from);
    const lineStart = this.lineStarts[index] ?? 0;
    const lineEnd = lineStart + this.text.slice(lineStart, this.lineStarts[index + 1]).trimEnd().length;
    const to = Math.max(from, Math.min(end, lineEnd));
    return { line: index + 1, column: from - lineStart + 1, endLine: index + 1, endColumn: to - lineStart + 1 };
  }

  private lineAt(offset: number): number {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  private get lineStarts(): readonly number[] {
    this.starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    return this.starts;
  }
}
