import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What an agent remembers beyond one session. */
export interface AgentMemory {
  /** Whether it is encrypted with a key of its owner. */
  readonly ownKey: Maybe<boolean>;
  /** For how many days conversations are kept word by word. */
  readonly keepsDays: Maybe<number>;
  readonly strategies: readonly MemoryStrategy[];
  readonly streams: readonly MemoryStream[];
}

/** What is drawn from conversations and kept longer. */
export interface MemoryStrategy {
  readonly place: Place;
  /** Whether what it keeps is deleted after some time. */
  readonly expires: Maybe<boolean>;
  /** Whether what it keeps of one user is apart from what it keeps of others. */
  readonly perUser: Maybe<boolean>;
}

/** Where changes of the memory are sent. */
export interface MemoryStream {
  readonly place: Place;
  /** Whether what was said is sent along. */
  readonly withContent: Maybe<boolean>;
}
