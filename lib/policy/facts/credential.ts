import type { Maybe } from '../../core';

/** A credential that works until somebody withdraws it. */
export interface Credential {
  /** What it is, such as 'an access key'. */
  readonly what: string;
  readonly inUse: Maybe<boolean>;
}
