import type { Comparison } from '../../access/ask';

/** What is told of two states of files. */
export interface ToldComparison extends Comparison {
  /** The files before and after, as they were named. */
  readonly before: string;
  readonly after: string;
  /** What had to be taken as given. */
  readonly assumptions: readonly string[];
}

/** What became of access, in a few words. */
export const OUTCOME: Readonly<Record<Comparison['outcome'], string>> = {
  'no-new-access': 'no new access',
  'new-access': 'new access',
  unknown: 'unknown',
};
