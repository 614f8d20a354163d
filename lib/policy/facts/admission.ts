import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A rule that decides which images may run. */
export interface Admission {
  /** For what it holds. */
  readonly of: string;
  /** Whether images are looked at, and not all let in. */
  readonly looks: Maybe<boolean>;
  /** Whether what it does not let in is kept from running, and not only written down. */
  readonly blocks: Maybe<boolean>;
  /** Whether it says who must have attested an image, where it asks for that. */
  readonly namesAttestors: Maybe<boolean>;
}

/** Images that are let in whatever the rules say. */
export interface AdmissionExemption {
  readonly patterns: readonly { readonly place: Place; readonly name: string; readonly broad: Maybe<boolean> }[];
}

/** Code that runs models, and whether its image is looked at before it runs. */
export interface CallerAdmission {
  readonly checked: Maybe<boolean>;
}
