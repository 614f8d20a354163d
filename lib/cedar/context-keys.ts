import type { CedarPolicy } from './policy';

/** The attributes of the context that the conditions of a policy read, or test for. */
export function contextKeysOf(policy: CedarPolicy): Set<string> {
  return new Set(keysIn(policy.conditions));
}

/** In Cedar's JSON form, `context.a` and `context has a` both hold `{ left: { Var: 'context' }, attr: 'a' }`. */
export function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('attr' in value && 'left' in value && isContext(value.left)) return [firstName(value.attr)];
  return Object.values(value).flatMap(keysIn);
}

export function isContext(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'Var' in value && value.Var === 'context';
}

/** `context has a.b` holds the names in a list. */
export function firstName(attr: unknown): string {
  return String(Array.isArray(attr) ? attr[0] : attr);
}
