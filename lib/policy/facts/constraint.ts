import type { Maybe } from '../../core';

/** What an organization demands of everything that is made in it. */
export interface Constraint {
  readonly name: string;
  /** Whether it says which models may be run. */
  readonly ofModels: boolean;
  /** Whether it is kept in force, and neither switched off nor set back. */
  readonly enforced: Maybe<boolean>;
  /** Whether what is allowed is named, and nothing allows all. */
  readonly named: Maybe<boolean>;
  /** Whether it is only tried: breaches are written down, and nothing is refused. */
  readonly onlyTried: Maybe<boolean>;
}
