import type { Maybe } from '../../core';

/** A place at which a service puts interfaces of its machines into a network. */
export interface InterfaceEntrance {
  /** Whether who may do so is let in one by one. */
  readonly byName: Maybe<boolean>;
}
