import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A line around projects that valid credentials alone do not cross. */
export interface Perimeter {
  /** Whether it refuses what crosses it, and does not only write it down. */
  readonly inForce: Maybe<boolean>;
  /** Whether there is something inside. */
  readonly holdsProjects: Maybe<boolean>;
  /** Services for models and their data that it does not hold; nothing where the files are not about AI. */
  readonly leavesOut: Maybe<readonly string[]> | undefined;
  /** Whether networks inside of it reach no service that it does not hold. */
  readonly limitsInside: Maybe<boolean>;
  /** Whether all that is written about it stands in one place, so that nothing takes away what something else has added. */
  readonly inOnePlace: Maybe<boolean>;
}

/** That what lies within several such lines is opened to each other. */
export interface PerimeterBridge {
  readonly bridges: Maybe<boolean>;
}

/** A way through such a line. */
export interface PerimeterRule {
  readonly way: 'in' | 'out';
  /** Whether those who may go it are named. */
  readonly namesWho: Maybe<boolean>;
  /** Services that may be asked on it, and whether each stands for all. */
  readonly services: readonly { readonly place: Place; readonly all: Maybe<boolean> }[];
  /** Where it leads, for one that leads out, and whether each is everywhere. */
  readonly leadsTo: readonly { readonly place: Place; readonly everywhere: Maybe<boolean> }[];
}
