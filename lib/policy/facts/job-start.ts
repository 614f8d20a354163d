import type { Opening } from './grant';

/** That an identity starts jobs over data, by calls that no file shows. */
export interface JobStart {
  /** What its jobs may go without: isolation, networks, keys, encryption. */
  readonly unbound: readonly UnboundStart[];
}

/** A call that starts a job, and what the job may go without. */
export interface UnboundStart extends Opening {
  readonly without: string;
}
