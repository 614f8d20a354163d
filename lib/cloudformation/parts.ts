import { functionIn } from './expression';
import { isObject, type Raw } from './template';

/** What a value of a template is made from, however deep it stands there. */
export interface Parts {
  readonly functions: readonly Raw[];
  readonly texts: readonly string[];
}

/** Looks through a value once, its functions included: what they are given has parts of its own. */
export function partsOf(value: unknown): Parts {
  const functions: Raw[] = [];
  const texts: string[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') texts.push(next);
    else if (isObject(next) && functionIn(next) !== undefined) functions.push(next);
    for (const member of membersOf(next)) pending.push(member);
  }
  return { functions, texts };
}

const membersOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
};
