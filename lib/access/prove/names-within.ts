import type { Name } from '../model';

/**
 * Tells which names a text holds. Files hold thousands of names, and texts one or two: where a text goes on as names begin, what stands
 * there is looked up in each length that names with this beginning have.
 */
export function namesWithin(names: readonly Name[]): (text: string) => ReadonlySet<string> {
  const texts = new Set(names.map(({ text }) => text));
  const least = Math.min(...[...texts].map(({ length }) => length));
  const lengths = new Map<string, Set<number>>();
  for (const text of texts) {
    const beginning = text.slice(0, least);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(text.length));
  }
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at + least <= text.length; at++) {
      for (const length of lengths.get(text.slice(at, at + least)) ?? []) {
        const part = text.slice(at, at + length);
        if (texts.has(part)) found.add(part);
      }
    }
    return found;
  };
}
