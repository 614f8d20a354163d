import type { Maybe } from '../../core';
import type { Place } from '../place';

/** The log of what models of the provider are asked and answer, for a whole account and region. */
export interface ModelLog {
  /** Kinds of content, and whether each is in the log. */
  readonly contents: readonly { readonly place: Place; readonly what: string; readonly logged: Maybe<boolean> }[];
  /** Whether it is turned on as soon as it is there, and not by a later change only. */
  readonly fromTheStart: Maybe<boolean>;
  /** Whether somebody is told when it is turned off, or configured otherwise. */
  readonly alarmed: Maybe<boolean>;
  /** Whether it is turned off for everybody when the deployment is removed. */
  readonly goesWithDeployment: Maybe<boolean>;
}
