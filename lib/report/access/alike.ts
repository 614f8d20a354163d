import type { ChangedRequest } from '../../access/ask';
import type { Place } from '../../core';
import type { Made } from './caller-words';
import { pathOf } from './statement-words';

/** Requests that differ in nothing but who makes them. */
export interface Alike extends Omit<ChangedRequest, 'caller' | 'any'> {
  readonly callers: readonly Made[];
}

/** Puts requests together that differ in nothing but who makes them, in the order of the first of each. */
export function alike(requests: readonly ChangedRequest[]): readonly Alike[] {
  const groups = new Map<string, [ChangedRequest, ...ChangedRequest[]]>();
  for (const one of requests) {
    const { action, resource, context } = one.request;
    const places = one.allowedBy.map(({ place: { file, resource: owner, at } }) => [file, owner, at]);
    const key = JSON.stringify([action, resource, context, one.when, places]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => ({
    ...group[0],
    callers: group,
  }));
}

/** A caller among several: as a person calls them, and the path of their construct. */
export function callerInWords(caller: string, place: Place | undefined): string {
  const path = place === undefined ? undefined : pathOf(place);
  return path === undefined ? caller : `${caller} (${path})`;
}
