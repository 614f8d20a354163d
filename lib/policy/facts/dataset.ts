import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Objects that AI learns from, looks things up in, or is made of: data sets, documents, features, model artifacts, captured calls. */
export interface Dataset {
  /** Why the store counts as one, as the end of a sentence: "is read by the data source 'Manuals'". */
  readonly use: string;
  /** Whether objects are encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
  /** Whether requests that are not encrypted on their way are refused. */
  readonly refusesPlainConnections: Maybe<boolean>;
  /** Whether the store refuses to become public, whatever its policy or its lists say. */
  readonly blocksPublicAccess: Maybe<boolean>;
  /** Whether the file says so itself, and does not count on what the provider takes for new stores. */
  readonly saysPublicAccess: Maybe<boolean>;
  /** Whether single objects can be opened by lists of their own, past the policy. */
  readonly hasAccessLists: Maybe<boolean>;
  /** Whether what an object was before stays there when it is overwritten or deleted. */
  readonly keepsVersions: Maybe<boolean>;
  /** Whether nobody reads from outside of networks, organizations, accounts or identities that the policy names. */
  readonly readersFenced: Maybe<boolean>;
  /** Whether nobody writes from outside of them. */
  readonly writersFenced: Maybe<boolean>;
  /** Whether it holds what models were asked and answered, so that it is evidence. */
  readonly holdsCalls: boolean;
  /** Whether models learn from it, and it says so itself: then it decides what they do. */
  readonly isLabelled: boolean;
  /** Whether nobody but those whom the policy names can change the policy, or delete what is there. */
  readonly guarded: Maybe<boolean>;
  /** Whether it stays when the deployment is removed, or another store takes its place; and whether its policy stays with it. */
  readonly outlivesDeployment: Maybe<boolean>;
  readonly outlivesReplacement: Maybe<boolean>;
  readonly policyStays: Maybe<boolean>;
  /** Whether requests to it are logged. */
  readonly logsRequests: Maybe<boolean>;
  /** Whether objects are taken that are encrypted with keys of whoever sends them. */
  readonly takesCallerKeys: Maybe<boolean>;
  /** Grants of the policy, and whether each is one to anybody at all. */
  readonly grants: readonly { readonly place: Place; readonly toAnyone: Maybe<boolean> }[];
}
