import type { Maybe } from '../../core';

/** Something that keeps rights, data or logs as they are, as long as it is there. */
export interface Guard {
  /** What it says, such as 'what is refused'. */
  readonly what: string;
  /** Whether it is still there when the deployment is removed. */
  readonly outlivesDeployment: Maybe<boolean>;
}
