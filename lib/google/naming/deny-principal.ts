import { Fn, Token } from '../cdktf';
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
  const spelling = SPELLINGS.find(([prefix]) => member.startsWith(prefix));
  // What begins in a known way goes on as it is, also where only Terraform knows how.
  if (spelling !== undefined) return `${spelling[1]}${member.slice(spelling[0].length)}`;
  // What nobody knows yet, Terraform spells once it does.
  return Token.isUnresolved(member) && !member.startsWith('principal')
    ? SPELLINGS.reduce((text, [from, to]) => Fn.replace(text, `/^${from}/`, to), member)
    : member;
}
