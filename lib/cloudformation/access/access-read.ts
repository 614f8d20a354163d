import type { Access } from '../../access/model';
import type { Place } from '../../core';

/** What templates say about who can do what. */
export interface AccessRead {
  /** One for each way in which the templates can turn out: conditions, parameters and mappings decide. */
  readonly ways: readonly Way[];
  /** What had to be taken as given, because the files do not show it. */
  readonly assumptions: readonly string[];
  /** Policies, and parts of them, that are none: what depends on them is unknown. */
  readonly mistakes: readonly Mistake[];
  /** What makes further resources of what the files state, each with its file: loops and macros. */
  readonly unwritten?: readonly string[];
}

/** One way in which the templates can turn out. */
export interface Way {
  readonly access: Access;
  /** What is decided in it, such as "condition 'Guarded' is false"; nothing where there is only one way. */
  readonly when: readonly string[];
  /** Whether nothing is decided in it, because there are too many ways: then what decisions are about is hidden. */
  readonly open: boolean;
}

/** Something that stands where a policy should, and is none. */
export interface Mistake {
  readonly place: Place;
  /** As a sentence without its dot. */
  readonly what: string;
}
