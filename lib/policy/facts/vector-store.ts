import type { Maybe } from '../../core';

/** A store that knowledge of models is found in by its meaning. */
export interface VectorStore {
  /** Whether the internet reaches it. */
  readonly public: Maybe<boolean>;
}

/** Leave to read or write in such a store. */
export interface VectorAccess {
  /** Whether it names who may, and not everyone of an account or of the world. */
  readonly named: Maybe<boolean>;
}
