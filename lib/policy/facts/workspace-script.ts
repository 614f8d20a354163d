import type { Maybe } from '../../core';

/** Code that a workspace runs or fetches when it starts. */
export interface WorkspaceScript {
  /** Whether a password, token or access key stands in it. */
  readonly holdsSecret: Maybe<boolean>;
}
