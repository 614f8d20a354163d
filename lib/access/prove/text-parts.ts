import type { Name } from '../model';
import { overlap } from './overlap';

/** Finds the parts of other texts that stand where a text has the name. */
export function partsWithin(glob: string, name: Name): (other: string) => readonly string[] {
  const [before = ''] = glob.split(name.text, 1);
  const key = JSON.stringify([glob, name.text, name.shape]);
  const known = FOUND.get(key) ?? new Map<string, readonly string[]>();
  if (FOUND.size >= MOST_REMEMBERED) FOUND.clear();
  FOUND.set(key, known);
  const begins = beginAlike(before);
  return (other) => {
    if (!begins(other)) return NONE;
    const parts = known.get(other) ?? find(glob, name, other);
    known.set(other, parts);
    return parts;
  };
}

const NONE: readonly string[] = [];

/** The same texts meet in question after question. */
const FOUND = new Map<string, Map<string, readonly string[]>>();
const MOST_REMEMBERED = 2_000;

function find(glob: string, { text, shape }: Name, other: string): readonly string[] {
  const [before = '', ...rest] = glob.split(text);
  const after = rest.join(shape);
  if (!overlaps(before + shape + after, other)) return NONE;
  return endings(before, other).flatMap((ending) => beginnings(after, ending));
}

/** A quick look before a thorough one. */
export function beginAlike(one: string): (other: string) => boolean {
  const plain = one.slice(0, firstSign(one));
  return (other) => {
    if (other.startsWith(plain)) return true;
    const end = firstSign(other);
    return end < plain.length && plain.startsWith(other.slice(0, end));
  };
}

function firstSign(glob: string): number {
  const found = glob.search(/[*?\\]/);
  return found < 0 ? glob.length : found;
}

/** What can be left of a pattern when a beginning has been taken from it. */
function endings(beginning: string, pattern: string): readonly string[] {
  // Most texts spell what stands before a name, sign by sign.
  if (pattern.startsWith(beginning) && firstSign(pattern) > beginning.length) return [pattern.slice(beginning.length)];
  const found = new Set<string>();
  for (let i = 0; i <= pattern.length; i++) {
    if (pattern[i - 1] === '\\' || !overlaps(beginning, pattern.slice(0, i))) continue;
    found.add(pattern[i - 1] === '*' ? `*${pattern.slice(i)}` : pattern.slice(i));
  }
  return [...found];
}

/** What can be left of a pattern when an ending has been taken from it. */
function beginnings(ending: string, pattern: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i <= pattern.length; i++) {
    if (pattern[i - 1] === '\\' || !overlaps(ending, pattern.slice(i))) continue;
    found.add(pattern[i] === '*' ? `${pattern.slice(0, i)}*` : pattern.slice(0, i));
  }
  return [...found];
}

/** Escaped wildcards are rare in names; to take them for wildcards only looks at more. */
export const overlaps = (one: string, other: string) => overlap(unescaped(one), unescaped(other));

const unescaped = (glob: string) => (glob.includes('\\') ? glob.replace(/\\(.)/g, '$1') : glob);
