import type { Maybe } from '../../core';

/** Something that holds data of AI, and may go. */
export interface DataStore {
  /** Why it counts as one. */
  readonly use: string;
  /** Whether what it holds is deleted with it when the deployment is removed. */
  readonly emptied: Maybe<boolean>;
  /** Whether what was deleted can be brought back for a time; nothing where that is not its affair. */
  readonly bringsBack: Maybe<boolean> | undefined;
}
