import type { Opening } from './grant';

/** That an identity starts jobs over data, by calls that no file shows. */
export interface JobStart {
  /** What its jobs may go without: isolation, networks, keys, encryption. */
  readonly unbound: readonly Opening[];
}
