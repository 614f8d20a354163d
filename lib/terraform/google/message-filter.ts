import type { Maybe } from '../../core';
import { requiresPart } from './condition';

/**
 * Whether a filter of Cloud Build lets a build begin only where a value looks as it must: it is one of some texts, or matches a pattern from its
 * beginning to its end. To say that it is there, or how it begins, leaves the rest to whoever sends it.
 *
 * Source: https://cloud.google.com/build/docs/automate-builds-pubsub-events#filtering_builds
 *
 * @param name of the substitution, such as '_MODEL'
 */
export const looksAt = (filter: string, name: string): Maybe<boolean> =>
  requiresPart(filter, (part) => saysOf(part, name));

const TEXT = String.raw`r?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')`;

function saysOf(part: string, name: string): boolean {
  const is = (pattern: string) => new RegExp(`^${pattern}$`).exec(part);
  const isOne = [
    `${name}\\s*==\\s*${TEXT}`,
    `${TEXT}\\s*==\\s*${name}`,
    `${name}\\s+in\\s+\\[\\s*${TEXT}(?:\\s*,\\s*${TEXT})*\\s*,?\\s*\\]`,
  ];
  if (isOne.some((pattern) => is(pattern) !== null)) return true;
  const [, one, other] = is(`${name}\\.matches\\(\\s*${TEXT}\\s*\\)`) ?? [];
  return isWhole(one ?? other ?? '');
}

/** Whether a pattern of RE2 has to fit all of a text, and does not fit every one. */
function isWhole(pattern: string): boolean {
  const [, body] = /^(?:\(\?[is]+\))?(?:\^|\\+A)(.*)(?:(?<!\\)\$|\\+z)$/s.exec(pattern) ?? [];
  if (body === undefined || /^\(?\.[*+]\)?$/.test(body)) return false;
  return !withoutGroups(body.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')).includes('|');
}

/** An alternative in a group ends with it. */
function withoutGroups(pattern: string): string {
  const outer = pattern.replace(/\([^()]*\)/g, '');
  return outer === pattern ? outer : withoutGroups(outer);
}
