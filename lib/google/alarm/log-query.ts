import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from '../naming/member';

/** Every clause holds. */
export const every = (...clauses: readonly string[]): string => joined(clauses, 'AND');

/** One clause holds at least. */
export const some = (...clauses: readonly string[]): string => joined(clauses, 'OR');

/** The clause does not hold. A clause about a field that an entry has not does not hold for it. */
export const not = (clause: string): string => `NOT (${clause})`;

/** The field is one of these texts, in whatever case, as Cloud Logging compares. */
export const isOneOf = (field: string, values: readonly string[]): string =>
  `${field}=(${values.map(quoted).join(' OR ')})`;

/** The field has a part that looks like that. */
export const looksLike = (field: string, pattern: string): string => `${field}=~${quoted(pattern)}`;

/** A call was made as that method. A dot in a pattern stands in brackets, so that nothing has to be escaped. */
export const called = (pattern: string): string => looksLike('protoPayload.methodName', pattern);

/**
 * A call was made by that member.
 *
 * @throws CallerUnknown if the member is neither an account nor one subject of a pool, since entries name callers one by one
 */
export function calledBy({ member }: IMemberRef, prop: string, place: Placed): string {
  const [, kind, name = ''] = /^(serviceAccount|user|principal):(.+)$/.exec(member) ?? [];
  if (kind === 'principal') return isOneOf('protoPayload.authenticationInfo.principalSubject', [member]);
  if (kind !== undefined) return isOneOf('protoPayload.authenticationInfo.principalEmail', [name]);
  const got = Token.isUnresolved(member) ? 'one that is known at deployment only' : `'${member}'`;
  const allowed = "a 'serviceAccount:', a 'user:' or one 'principal:'";
  throw new ConfigError('CallerUnknown', `'${prop}' must be ${allowed}, got ${got}; name accounts one by one`, place);
}

const joined = (clauses: readonly string[], word: string): string =>
  clauses.length === 1 ? clauses.join('') : `(${clauses.join(` ${word} `)})`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
