import type { Place } from '../../core';
import type { Statement } from '../model';

/** What AWS answers to a request; `unknown` where the files, or the documentation of AWS, do not tell. */
export type Outcome = 'allowed' | 'explicitly denied' | 'implicitly denied' | 'unknown';

/** What AWS answers to one request, and what made it so. */
export interface Decision {
  readonly outcome: Outcome;
  /** What made it so, in the order in which AWS looks: denials first, and then what must allow. */
  readonly trace: readonly Step[];
  /** What decided, as a sentence without its full stop. */
  readonly because: string;
}

/** A kind of policy that has a say in a request. */
export type Layer =
  | 'identity'
  | 'resource'
  | 'boundary'
  | 'session'
  | 'service control'
  | 'resource control'
  | 'endpoint'
  | 'trust'
  | 'gateway';

/** The same of Google Cloud. */
export type GoogleLayer = 'deny policy' | 'allow policy';

/** What one statement, or a layer without one that speaks of the request, contributes to a decision. */
export interface Step {
  readonly layer: Layer | GoogleLayer;
  /** Where the policy stands, where there is one. */
  readonly policy?: Place;
  readonly statement?: Statement;
  readonly result: 'allows' | 'denies' | 'does not apply' | 'unknown';
  /** Which part decided, such as "aws:MultiFactorAuthPresent is missing (Bool on a missing key is false)". */
  readonly why: string;
}
