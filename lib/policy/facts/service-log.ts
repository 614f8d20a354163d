import type { Maybe } from '../../core';

/** Something that writes down its use where it is told to. */
export interface ServiceLog {
  readonly what: string;
  /** Whether it matters only where models are run behind it. */
  readonly isDoor: boolean;
  readonly logs: Maybe<boolean>;
}
