import type { CedarPolicy } from './policy';

/** The attributes of the context that the conditions of a policy read, or test for. */
export function contextKeysOf(policy: CedarPolicy): Set<string> {
  return new Set(keysIn(policy.conditions));
}

/** In Cedar's JSON form, `context.a` and `context has a` both are `{ left: { Var: 'context' }, attr: 'a' }`. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.values(value).flatMap(keysIn);
  return 'attr' in value && 'left' in value && isContext(value.left) ? [...firstName(value.attr), ...deeper] : deeper;
}

function isContext(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'Var' in value && value.Var === 'context';
}

function firstName(attr: unknown): string[] {
  const name: unknown = Array.isArray(attr) ? attr[0] : attr;
  return typeof name === 'string' ? [name] : [];
}
