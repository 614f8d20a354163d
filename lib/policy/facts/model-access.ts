import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Who may use a model, what guards it, or what it knows, by a policy at that resource itself. */
export interface ModelAccess {
  /** Statements that allow something, and whether each does so to anyone at all. */
  readonly grants: readonly { readonly place: Place; readonly toAnyone: Maybe<boolean> }[];
}
