import type { Opening } from './grant';

/** What an identity that runs models may do with data. */
export interface DataGrant {
  /** Reading and writing of data, or keys and secrets, whosever they are. */
  readonly everywhere: readonly Opening[];
}
