import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What records how resources are configured: what judges them all the time sees only what it records. */
export interface ConfigurationRecorder {
  /** Whether it begins as soon as it is made. */
  readonly on: Maybe<boolean>;
  /** Whether resources of AI are among what it records. */
  readonly recordsAi: Maybe<boolean>;
}

/** Where findings about an account come together, and by which standards they are made. */
export interface FindingHub {
  /** Whether a standard for AI is on. */
  readonly judgesAi: Maybe<boolean>;
}

/** What looks for threats in what an account does. */
export interface ThreatDetector {
  readonly on: Maybe<boolean>;
}

/** What takes findings away before somebody has looked at them. */
export interface FindingFilter {
  /** What it is called in a sentence, such as 'filter of the detector'. */
  readonly what: string;
  /** Each way in which it does so, and whether findings about AI, or about resources that it does not name, are among them. */
  readonly hides: readonly { readonly place: Place; readonly unseen: Maybe<boolean> }[];
}
