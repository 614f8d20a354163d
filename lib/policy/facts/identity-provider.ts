import type { Maybe } from '../../core';

/** Somebody outside of the cloud who vouches for identities. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Whether anybody at all gets tokens of the issuer. */
  readonly shared: boolean;
  /** Whether something is asked of those for whom it vouches. */
  readonly asks: Maybe<boolean>;
  /** Whether whose they are is asked by ids that are never given to others; nothing where the issuer has none. */
  readonly byId: Maybe<boolean> | undefined;
}
