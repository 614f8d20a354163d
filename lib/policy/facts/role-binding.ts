import type { Maybe } from '../../core';
import type { Place } from '../place';

/** That members have a role on something, and when. */
export interface RoleBinding {
  /** The role, as the files spell it. */
  readonly role: string;
  /** Whether everything can be looked at by it, AI included, in all that it is given on. */
  readonly looksAtAll: Maybe<boolean>;
  /** Whether it opens something of AI. */
  readonly ofAi: Maybe<boolean>;
  /** Whether it is a role over everything, given beside AI on one thing. */
  readonly basic: Maybe<boolean>;
  readonly members: readonly RoleMember[];
  /** Whether its condition can fail at all; true where it has none. */
  readonly canFail: Maybe<boolean>;
  /** Whether what its condition asks is known to the services that the role is about; true where it has none. */
  readonly heeded: Maybe<boolean>;
}

/** One member of a binding. */
export interface RoleMember {
  readonly place: Place;
  /** As the files spell it. */
  readonly name: string;
  /** Whether it stands for everybody at all, and no rule about what the role is given on says so. */
  readonly anyone: Maybe<boolean>;
  /** Whether it stands for everybody of a pool of identities. */
  readonly wholePool: Maybe<boolean>;
  /** Whether it is an identity that a project has by itself, and that everything runs as for which none is named. */
  readonly byDefault: Maybe<boolean>;
}

/** That rights on a project, or on what holds projects, are written as a whole, over those that others have given. */
export interface RightsReplacement {
  /** What is taken away from whoever is not named: one role, or every right. */
  readonly takes: 'role' | 'all';
}
