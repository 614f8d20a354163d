import type { Maybe } from '../../core';
import type { Place } from '../place';
import type { Weakening } from './log-bucket';

/** A key that logs or data of AI cannot be read without. */
export interface EncryptionKey {
  /** What hangs on it, such as "encrypts 'Logs'". */
  readonly use: string;
  readonly enabled: Maybe<boolean>;
  /** Whether it changes by itself from time to time. True for kinds of keys that cannot. */
  readonly rotates: Maybe<boolean>;
  /** For how many days a deletion can be called off. */
  readonly waitDays: Maybe<number>;
  /** Whether it stays when the deployment is removed, or another key takes its place. */
  readonly outlivesDeployment: Maybe<boolean>;
  readonly outlivesReplacement: Maybe<boolean>;
  /** Whether its owner can always change its policy again. */
  readonly recoverable: Maybe<boolean>;
  /** Whether the check is off that keeps its owner from locking themselves out. */
  readonly lockoutAllowed: Maybe<boolean>;
  /** Ways to make it unusable, or somebody else's, and whether each is closed to all but named identities. */
  readonly weakenings: readonly Weakening[];
  readonly grants: readonly KeyGrant[];
}

/** A statement that allows. */
export interface KeyGrant {
  readonly place: Place;
  /** Whether it allows something to anybody at all. */
  readonly toAnyone: Maybe<boolean>;
  /** Whether it gives a service, or whoever meets a condition, the say over the key itself. */
  readonly givesControlAway: Maybe<boolean>;
  /** Whether it lets a log service use the key on behalf of whatever account asks it to. */
  readonly forAnyAccount: Maybe<boolean>;
}
