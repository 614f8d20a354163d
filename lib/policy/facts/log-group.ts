import type { Maybe } from '../../core';
import type { LogContent } from './log-content';

/** A stream of log entries that can be searched. */
export interface LogGroup {
  /** Why it counts as one that matters, such as "receives what 'Trail' writes". */
  readonly use: string;
  readonly receives: readonly LogContent[];
  /** For how many days an entry is kept; infinity for ever. */
  readonly keepsDays: Maybe<number>;
  readonly ownKey: Maybe<boolean>;
  /** Whether it stays when the deployment is removed. */
  readonly outlivesDeployment: Maybe<boolean>;
  /** Whether it stays when a change makes another one in its place. */
  readonly outlivesReplacement: Maybe<boolean>;
  /** Whether personal data is masked for those who search. */
  readonly masked: Maybe<boolean>;
}
