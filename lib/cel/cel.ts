import type * as Cel from '@bufbuild/cel';

/** The CEL library, loaded when the first expression is parsed: a program without expressions need not wait for it. */
export function cel(): typeof Cel {
  return require('@bufbuild/cel');
}

/** What its parser makes of a text. */
export type Parsed = ReturnType<typeof Cel.parse>;

/** A part of what it makes. */
export type ParsedPart = Parsed['expr'];
