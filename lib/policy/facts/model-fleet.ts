import type { Maybe } from '../../core';

/** The machines that answer for one model at one address. */
export interface ModelFleet {
  /** How many there are at the least. */
  readonly instances: Maybe<number>;
}
