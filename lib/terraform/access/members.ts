import { inLowerCase } from '../../access/google/callers';
import { ANYBODY } from '../../access/google/membership';
import type { Field } from '../field';
import type { Spelling } from './spelling';

/** Who members of allow policies are, as the model of access spells them; nobody where an account was deleted. */
export function membersIn(items: readonly Field[], spelling: Spelling): readonly string[] {
  return items.flatMap((item) => {
    const text = spelling.of(item);
    return text === undefined ? [] : memberOf(text);
  });
}

const SPELLED =
  /^((user|serviceAccount|group|domain|projectOwner|projectEditor|projectViewer):|principal(Set)?:\/\/|allUsers$|allAuthenticatedUsers$)/;

/** One member as deny policies, allow policies and boundaries spell it. */
export function memberOf(text: string): readonly string[] {
  if (text.startsWith('deleted:')) return [];
  for (const [pattern, make] of DENIED) {
    const found = pattern.exec(text);
    if (found !== null) return [inLowerCase(make(found[1] ?? ''))];
  }
  return [SPELLED.test(text) ? inLowerCase(text) : `unknown:${text}`];
}

/** Principals of deny policies that allow policies spell otherwise. */
const DENIED: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^principalSet:\/\/goog\/public:all$/, () => ANYBODY],
  [/^principal:\/\/goog\/subject\/(.*)$/s, (email) => `user:${email}`],
  [/^principalSet:\/\/goog\/group\/(.*)$/s, (email) => `group:${email}`],
  [/^principalSet:\/\/goog\/cloudIdentityCustomerId\/(.*)$/s, (id) => `customer:${id}`],
  [
    /^principal:\/\/iam\.googleapis\.com\/projects\/[^/]*\/serviceAccounts\/(.*)$/s,
    (email) => `serviceAccount:${email}`,
  ],
];
