import type { Maybe } from '../../core';

/** An alarm on what is measured beside AI. */
export interface WatchAlarm {
  /** Whether it looks at all. */
  readonly on: Maybe<boolean>;
  /** Whether it tells somebody. */
  readonly told: Maybe<boolean>;
}

/** A way on which people are told of alarms. */
export interface AlarmChannel {
  readonly on: Maybe<boolean>;
}

/** What hides findings of a scanner. */
export interface FindingMute {
  /** Whether a finding stays hidden, even once it is another one. */
  readonly lasting: Maybe<boolean>;
}

/** A check of one's own that a scanner makes. */
export interface ScannerCheck {
  readonly on: Maybe<boolean>;
}

/** Where findings are sent. */
export interface FindingDelivery {
  /** Whether they are encrypted with a key of the account. */
  readonly ownKey: Maybe<boolean>;
}
