import type { Maybe } from '../../core';

/** A way in which an identity is taken on. */
export interface Trust {
  /** Who comes this way. */
  readonly who: 'anyone' | 'account' | 'service';
  /** As the files spell it. */
  readonly name: string;
  /** Whether conditions say which of them, or on whose behalf. */
  readonly confined: Maybe<boolean>;
  /** For a service: how surely it says on whose behalf it comes. */
  readonly says: Maybe<'always' | 'mostly' | 'never'>;
}

/** A way in for those for whom somebody outside of the cloud vouches. */
export interface Federation {
  /** Who vouches, as far as it is known. */
  readonly issuer: string;
  /** Whether it is asked for whom the token was made. */
  readonly asksAudience: Maybe<boolean>;
  /** Whether it is asked whose token it is: of which owner, where strangers get tokens of the same issuer. */
  readonly asksOwner: Maybe<boolean>;
  /** Whether one subject is named, and no pattern of several. */
  readonly asksSubject: Maybe<boolean>;
  /** Whether a proposed change that nobody has reviewed comes in too. */
  readonly takesProposals: Maybe<boolean>;
  /** Whether it says that the run is of a branch, and of no proposal; where the issuer tells. */
  readonly asksBranch: Maybe<boolean>;
  /** Whether it says which workflow runs, or of which branch, whose workflows are reviewed with it; where the issuer tells. */
  readonly asksWorkflow: Maybe<boolean>;
  /** Whether it stands beside something that is about AI. */
  readonly ofAi: boolean;
  /** Whether people come in who have not signed in. */
  readonly takesGuests: Maybe<boolean>;
  /** Whether models can be run by this way. */
  readonly runsModels: Maybe<boolean>;
}
