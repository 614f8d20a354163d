import type { Fact, Facts, Kind } from '../policy';
import { factAt, type Reads } from '../policy/reading';
import type { Subject } from './subject';

/** A fact about a resource, that knows where each of its fields was read. */
export const fact = <K extends Kind>(kind: K, subject: Subject, reads: Reads<Facts[K]>): Fact<K> =>
  factAt(kind, subject.whole.place, reads);
