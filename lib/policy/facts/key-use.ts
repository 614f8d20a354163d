import type { Maybe } from '../../core';

/** That something is encrypted with a key that is named. */
export interface KeyUse {
  /** Where the key lies, and where what it encrypts lies, as the files spell it. */
  readonly places: string;
  /** Whether the service takes a key from there. */
  readonly together: Maybe<boolean>;
}

/** What a key is made of, where logs or data of AI hang on it. */
export interface KeyMaterial {
  readonly use: string;
  /** Whether it is made where it is used, and never was anywhere else. */
  readonly madeInside: Maybe<boolean>;
  /** Whether hardware guards it. */
  readonly inHardware: Maybe<boolean>;
}
