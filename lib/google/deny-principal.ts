import { Fn, Token } from './cdktf';
import type { IMemberRef } from './member';

/**
 * How policies that deny spell the members of policies that allow.
 *
 * Source: https://cloud.google.com/iam/docs/principal-identifiers
 */
const SPELLINGS: readonly (readonly [allowed: string, denied: string])[] = [
  ['serviceAccount:', 'principal://iam.googleapis.com/projects/-/serviceAccounts/'],
  ['group:', 'principalSet://goog/group/'],
  ['user:', 'principal://goog/subject/'],
];

/** Everybody. */
export const EVERYBODY = 'principalSet://goog/public:all';

/** A member as policies that deny spell it. Those of pools are spelt alike in both. */
export function denyPrincipal({ member }: IMemberRef): string {
  // What nobody knows yet, Terraform spells once it does.
  if (Token.isUnresolved(member)) return SPELLINGS.reduce((text, [from, to]) => Fn.replace(text, from, to), member);
  const [from, to] = SPELLINGS.find(([prefix]) => member.startsWith(prefix)) ?? ['', ''];
  return `${to}${member.slice(from.length)}`;
}
