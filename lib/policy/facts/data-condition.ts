import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Rights to data that hold under conditions: of a folder of it, or while it has a tag. */
export interface DataConditions {
  /** Rights of which most bindings ask for a folder, or for a tag, and each of those that may not. */
  readonly uneven: readonly {
    readonly place: Place;
    /** What the others ask, as in 'for a folder'. */
    readonly what: string;
    readonly asks: Maybe<boolean>;
  }[];
  /** Whether it has the tag for which rights to it ask; nothing where none does. */
  readonly tagged: Maybe<boolean> | undefined;
}
