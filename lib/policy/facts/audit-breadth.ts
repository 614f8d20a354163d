import type { Maybe } from '../../core';

/** Whether more than calls of AI is recorded where those are. */
export interface AuditBreadth {
  /** Services that the same project uses besides, and whether every call of each is recorded. */
  readonly services: readonly { readonly name: string; readonly recorded: Maybe<boolean> }[];
}
