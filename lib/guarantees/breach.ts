import type { Access } from '../access/model';
import type { CallerClass } from '../access/prove/caller-class';
import type { Counterexample } from '../access/prove/proof';
import type { Place } from '../core';

/** Somebody who may do what nobody may. */
export interface Breach {
  readonly caller: CallerClass;
  /** In which way of the files. */
  readonly access: Access;
  readonly counterexample: Counterexample;
  /** Actions that they need besides, and may. */
  readonly besides: readonly string[];
  /** Condition keys that would have made a difference. */
  readonly about: readonly string[];
}

/** Of whom it is not known, and why, as a sentence without its full stop. */
export interface Doubt {
  /** Nothing where it is about nobody in particular. */
  readonly caller?: CallerClass;
  readonly because: string;
}

/** What came of one question, of everyone and in every way. */
export interface Asking {
  readonly breaches: readonly Breach[];
  readonly doubts: readonly Doubt[];
}

/** Where callers stand in the files, if they do. */
export const placeOfCaller = ({ identity }: CallerClass): Place | undefined =>
  identity === undefined || identity.place.file === '' ? undefined : identity.place;
