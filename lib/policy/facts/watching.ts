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

/** Where messages of alarms, findings, changes or builds go through. */
export interface MessageTopic {
  /** What it carries, as a part of a sentence. */
  readonly carries: string;
  /** Whether they are encrypted with a key of the account; nothing where that is told elsewhere. */
  readonly ownKey: Maybe<boolean> | undefined;
  /** Whether something that stays hears them; nothing where they start what they are for. */
  readonly heard: Maybe<boolean> | undefined;
  /** Whoever of the provider sends what, and whether they are let in. */
  readonly senders: readonly { readonly what: string; readonly let: Maybe<boolean> }[];
}

/** Something that watches kinds of things. */
export interface WatchBreadth {
  /** Kinds like most of those that it watches, which nothing of its sort does. */
  readonly overlooks: readonly string[];
}

/** Where findings are sent. */
export interface FindingDelivery {
  /** Whether they are encrypted with a key of the account. */
  readonly ownKey: Maybe<boolean>;
}
