import type { Maybe } from '../../core';

/** A machine that runs a model. */
export interface ModelInstance {
  /** Whether people can open a shell on it. */
  readonly shell: Maybe<boolean>;
}
