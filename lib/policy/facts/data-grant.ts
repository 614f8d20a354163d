import type { Opening } from './grant';

/** What an identity that runs models, or works beside them, may do with data. */
export interface DataGrant {
  /** Reading and writing of data, or keys and secrets, whosever they are. */
  readonly everywhere: readonly Opening[];
  /** Putting images into any repository, beside something that is about AI. */
  readonly pushesAnywhere: readonly Opening[];
}
