import type { Fact, Facts, Kind, Place } from '../policy';
import { Read } from './field';
import type { Subject } from './subject';

/** The fields of a fact, each as it is or together with its place. */
export type Reads<F> = { readonly [P in keyof F]: F[P] | Read<F[P]> };

/** A fact about a resource, that knows where each of its fields was read. */
export function fact<K extends Kind>(kind: K, subject: Subject, reads: Reads<Facts[K]>): Fact<K> {
  const places: Record<string, Place> = {};
  const fields = Object.entries(reads).map(([name, read]: [string, unknown]): unknown[] => {
    if (!(read instanceof Read)) return [name, read];
    places[name] = read.place;
    return [name, read.value];
  });
  return { ...Object.fromEntries(fields), kind, subject: subject.whole.place, places };
}
