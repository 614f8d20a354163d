import type { Place } from '../../core';
import type { Request } from './caller';

/** A log on its way into a store. */
export interface Delivery {
  /** ARN of the store. */
  readonly to: string;
  /** What its sender asks for: all of it has to be allowed. */
  readonly requests: readonly Request[];
  /** What does as well in their place, where all of it is allowed. @default nothing */
  readonly instead?: readonly Request[];
  /** What the documentation has allowed as well, though the log may arrive without it. @default nothing */
  readonly besides?: readonly Request[];
  /** What may let the sender write where no policy of the files does. @default nothing */
  readonly otherwise?: OtherWay;
  /** ARNs of what the sender writes, as patterns. */
  readonly writes: readonly string[];
  /** Where the sender names the store. */
  readonly place: Place;
}

/** A way in for a log besides the policies of the files. */
export interface OtherWay {
  /** Whether it is there for sure. */
  readonly sure: boolean;
  /** Which one, as a sentence without its full stop. */
  readonly because: string;
}

/** Something that holds logs, and the key without which nobody reads it. */
export interface Encrypted {
  readonly arn: string;
  /** ARN of the key. */
  readonly key: string;
  readonly place: Place;
}
