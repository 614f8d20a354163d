import type { CelType } from './cel-type';
import type { CelMacro } from './expression';

/** What an expression may read and call, where it stands. */
export interface CelContext {
  /** What it is that holds the expression, such as 'an access level'. */
  readonly holder: string;
  readonly variables: Readonly<Record<string, CelType>>;
  readonly functions: readonly CelFunction[];
  readonly macros: readonly (CelMacro | 'has')[];
  /** The most characters. */
  readonly longest?: number;
}

/** One way to call a function. */
export interface CelFunction {
  readonly name: string;
  /** What it is called on; nothing for `name(...)`. */
  readonly on?: CelType;
  readonly arguments: readonly CelType[];
  /** How many of the arguments, counted from the last, may be left out. */
  readonly optional?: number;
  readonly result: CelType;
}
