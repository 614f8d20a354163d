import type { Opening } from './grant';

/** What lets somebody take models out of where they are kept. */
export interface ModelExport {
  readonly openings: readonly Opening[];
}
