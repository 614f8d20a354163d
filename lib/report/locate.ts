import type { Place } from '../policy';

/** A part of a file, counted from 1; `endColumn` is the first column after it. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds a place in the text of its file; undefined where the file is not at hand. */
export type Locate = (place: Place) => Region | undefined;
