import { KEYS } from '../../access/google/keys';
import type { GoogleTest } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { CelExpression } from '../../cel';

export const unclear = (because: string): GoogleTest => ({ kind: 'unclear', because });
export const like = (key: string, value: string): GoogleTest => ({ kind: 'like', key, glob: escaped(value) });

/** The key that a chain of fields names. */
export function keyOf(part: CelExpression): string | undefined {
  const path = pathOf(part);
  if (path === undefined) return undefined;
  const key = path === 'levels' ? 'request.auth.access_levels' : path;
  return Object.hasOwn(KEYS, key) ? key : undefined;
}

function pathOf(part: CelExpression): string | undefined {
  if (part.kind === 'name') return part.name;
  if (part.kind !== 'field') return undefined;
  const before = pathOf(part.of);
  return before === undefined ? undefined : `${before}.${part.name}`;
}

/** A text; one that only deployment knows is none that anything is compared with. */
export function textOf(part: CelExpression | undefined): string | undefined {
  if (part?.kind !== 'literal' || part.type !== 'string' || part.value.includes('${')) return undefined;
  return part.value;
}

/** The name of an access level may hold what only deployment knows: it is the same wherever it is spelled alike. */
export const levelOf = (part: CelExpression): string | undefined =>
  part.kind === 'literal' && part.type === 'string' ? part.value : undefined;

export function textsOf(part: CelExpression): readonly string[] | undefined {
  if (part.kind !== 'list') return undefined;
  const texts = part.of.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
