import type { Facts } from './facts';
import type { Place } from './place';

/** What a fact can be about. */
export type Kind = keyof Facts;

/** Something that the files say is configured, in words that hold in every cloud. */
export type Fact<K extends Kind = Kind> = { readonly [P in K]: Facts[P] & Origin<P> }[K];

/** The facts of one kind. */
export type FactOf<K extends Kind> = Extract<Fact, { readonly kind: K }>;

/** Which fact it is, and where it was read. */
export interface Origin<K extends Kind> {
  readonly kind: K;
  /** The resource that the fact is about. */
  readonly subject: Place;
  /** Where each field was read; a field that is not here was read from the subject as a whole. */
  readonly places: Readonly<Record<string, Place>>;
}
