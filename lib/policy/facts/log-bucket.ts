import type { Maybe } from '../../core';
import type { Place } from '../place';
import type { LogContent } from './log-content';

/** A store that logs come to, or that keeps what it holds under a lock. */
export interface LogBucket {
  /** Why the store counts as one, such as "receives what 'Trail' writes". */
  readonly use: string;
  /** What comes to it, each once; nothing where it is only known to be locked. */
  readonly receives: readonly LogContent[];
  /** Whether all that comes to it can be delivered under a lock. */
  readonly lockable: boolean;
  /** Whether all that comes to it can be delivered under a key of the account. */
  readonly encryptable: Maybe<boolean>;
  /** Whether it keeps everything from being deleted or overwritten for a time. */
  readonly locked: Maybe<boolean>;
  /** For how many days it does; 0 without a lock. */
  readonly lockDays: Maybe<number>;
  /** Whether nobody at all can take the lock back. */
  readonly irrevocable: Maybe<boolean>;
  /** Whether it keeps what is overwritten or deleted as an earlier version. */
  readonly keepsVersions: Maybe<boolean>;
  /** Whether all that comes to it is copied into a store with a lock. */
  readonly copiedIntoLock: Maybe<boolean>;
  /** After how many days the store deletes or hides something by itself; infinity for never. */
  readonly expiresAfterDays: Maybe<number>;
  /** After how many days more it is deleted in fact, where the store keeps versions of what it deletes; infinity for never. */
  readonly versionsExpireAfterDays: Maybe<number>;
  /** Whether something empties the store when the deployment is removed. */
  readonly emptied: Maybe<boolean>;
  /** Whether the files say that the store goes with the deployment, and do not only leave it open. */
  readonly saidToGo: Maybe<boolean>;
  /** Whether the store stays when the deployment is removed. */
  readonly outlivesDeployment: Maybe<boolean>;
  /** Whether the store stays when another takes its place. */
  readonly outlivesReplacement: Maybe<boolean>;
  /** Whether what its policy forbids stays forbidden when the deployment is removed. True where there is no policy. */
  readonly policyStays: Maybe<boolean>;
  readonly ownKey: Maybe<boolean>;
  /** Whether requests that are not encrypted on their way are refused. */
  readonly refusesPlainConnections: Maybe<boolean>;
  /** Whether the store refuses to become public, whatever its policy or its lists say. */
  readonly blocksPublicAccess: Maybe<boolean>;
  /** Whether the files say so themselves, and do not count on what the provider takes for new stores. */
  readonly saysPublicAccess: Maybe<boolean>;
  /** Whether single objects can be opened by lists of their own, past the policy. */
  readonly hasAccessLists: Maybe<boolean>;
  /** Whether objects are taken that are encrypted with keys of whoever sends them. */
  readonly takesCallerKeys: Maybe<boolean>;
  /** Whether nobody but named identities can lift a lock that can be taken back. */
  readonly bypassDenied: Maybe<boolean>;
  /** Ways to weaken the store, and whether each is closed to all but named identities. */
  readonly weakenings: readonly Weakening[];
  /** Whether nobody but services and named identities writes into it. */
  readonly writersNamed: Maybe<boolean>;
  /** Whether nobody but named identities copies something into it as if it had come from elsewhere. */
  readonly copiersNamed: Maybe<boolean>;
  /** Whether nobody but named identities reads it. */
  readonly readersNamed: Maybe<boolean>;
  readonly grants: readonly LogBucketGrant[];
  readonly deliveries: readonly LogDelivery[];
  /** Statements that forbid, and whether each also keeps the log services from writing. */
  readonly refusals: readonly { readonly place: Place; readonly ofServices: Maybe<boolean> }[];
}

/** A way to make something weaker than it is. */
export interface Weakening {
  /** What it does, such as 'delete a version'. */
  readonly way: string;
  readonly denied: Maybe<boolean>;
}

/** A statement that allows. */
export interface LogBucketGrant {
  readonly place: Place;
  /** Whether it allows something to anybody at all. */
  readonly toAnyone: Maybe<boolean>;
  /** Whether it lets a log service write on behalf of whatever account asks it to. */
  readonly forAnyAccount: Maybe<boolean>;
}

/** One sender and its way into the store. */
export interface LogDelivery {
  /** Where the sender names the store. */
  readonly place: Place;
  readonly arrives: Maybe<boolean>;
  /** Why it does not, where it does not. */
  readonly obstacle: string;
}
