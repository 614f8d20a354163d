import type { Maybe } from '../../core';
import type { Opening } from './grant';

/** A policy that says the most that those who bear it can do. */
export interface Boundary {
  /** Whether an identity of the files bears it. */
  readonly borne: boolean;
  /** Rights by which a bearer gets rid of it. */
  readonly escapes: readonly Opening[];
  /** Whether it was made to limit the use of AI. */
  readonly aboutAi: Maybe<boolean>;
  /** Ways around what guards models that it leaves open. */
  readonly leaves: readonly Opening[];
  /** What it lets jobs, notebooks and hosted models go without: networks, keys, isolation, approval by somebody. */
  readonly unconfined: readonly Opening[];
}
