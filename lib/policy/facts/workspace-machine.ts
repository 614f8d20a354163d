import type { Maybe } from '../../core';

/** The machine that people of AI work on. What it has no say in is left out. */
export interface WorkspaceMachine {
  /** Whether files cannot be taken out of it by a browser. */
  readonly keepsFiles: Maybe<boolean> | undefined;
  /** Whether notebooks cannot be taken out of it as files of another form. */
  readonly keepsNotebooks: Maybe<boolean> | undefined;
  /** Whether nobody opens a shell on it. */
  readonly withoutShell: Maybe<boolean> | undefined;
  /** Whether it starts what was signed only, and notices what is not. */
  readonly startsSigned: Maybe<boolean>;
  /** Ways in that its login does not see, or through it to others, and whether each is closed. */
  readonly sideWays: readonly { readonly what: string; readonly closed: Maybe<boolean> }[] | undefined;
  /** Whether it acts as an identity that was made for it, or as whoever works on it. */
  readonly ownIdentity: Maybe<boolean> | undefined;
  /** Whether one person works on it, or each as themselves. */
  readonly personal: Maybe<boolean> | undefined;
  /** Whether it is kept up to date by itself. */
  readonly upgrades: Maybe<boolean> | undefined;
}

/** Something of a kind that the provider has given up. */
export interface Retired {
  readonly of: 'workspace' | 'gateway';
  /** What takes its place. */
  readonly instead: string;
}
