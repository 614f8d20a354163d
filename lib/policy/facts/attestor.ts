import type { Maybe } from '../../core';
import type { Place } from '../place';

/** Who says of images that they may run. */
export interface Attestor {
  /** Whether a key is named whose signatures count. */
  readonly hasKey: Maybe<boolean>;
  /** Whether a policy asks for what it attests. */
  readonly asked: Maybe<boolean>;
}

/** What one member does with images. */
export interface ImageDuties {
  readonly member: string;
  /** Where it is said that it attests. */
  readonly place: Place;
  /** Whether it also puts images into repositories. */
  readonly pushes: Maybe<boolean>;
}
