import type { Access } from '../../access/model';
import type { Place } from '../../core';

/** Finds what the files call a principal or resource, by its ARN, in any of the ways in which they can turn out. */
export function namedIn(ways: readonly { readonly access: Access }[]): (arn: string) => Place | undefined {
  let places: ReadonlyMap<string, Place> | undefined;
  return (arn) => {
    places ??= placesIn(ways);
    const held = holderOf(arn, places);
    return places.get(arn) ?? held;
  };
}

function placesIn(ways: readonly { readonly access: Access }[]): ReadonlyMap<string, Place> {
  const named = ways.flatMap(({ access }) => [...access.resources, ...access.identities, ...(access.doors ?? [])]);
  const google = ways.flatMap(({ access }) => [
    ...(access.google?.resources ?? []),
    ...(access.google?.principals ?? []),
  ]);
  const ofGoogle = google.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const]));
  return new Map([...named.map(({ arn, place }) => [arn, place] as const), ...ofGoogle]);
}

/** The bucket around an object. */
const holderOf = (arn: string, places: ReadonlyMap<string, Place>): Place | undefined =>
  places.get(arn.replace(/^(arn:[^:]*:[^:]*:[^:]*:[^:]*:[^/]*)\/.*$/s, '$1'));
