import type { Maybe } from '../../core';

/** Who reads tables with data of AI. */
export interface TableAccess {
  readonly use: string;
  /** Whether each who reads is named, and not all who may look at the project. */
  readonly namesReaders: Maybe<boolean>;
}
