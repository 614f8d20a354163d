import { foldedText, type Glob, like, MANY } from './glob';

/** Whether a text is like a pattern. */
export function matches(glob: Glob, text: string): boolean {
  const { signs, ignoreCase, literal, start, end } = glob;
  if (signs === undefined) return false;
  const read = ignoreCase ? foldedText(text) : text;
  if (literal !== undefined) return read === literal;
  if (!read.startsWith(start) || !read.endsWith(end)) return false;
  if (signs.length === start.length + end.length + 1 && signs[start.length] === MANY) {
    return read.length >= start.length + end.length;
  }
  return like(signs, charactersOf(read));
}

function charactersOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Whether nothing can be like both patterns, by how they begin and end; where this says no, they may still exclude each other. */
export function excludes(one: Glob, other: Glob): boolean {
  if (one.signs === undefined || other.signs === undefined) return true;
  const fold = one.ignoreCase || other.ignoreCase ? foldedText : (text: string) => text;
  const starts = [fold(one.start), fold(other.start)] as const;
  const ends = [fold(one.end), fold(other.end)] as const;
  return (
    !(starts[0].startsWith(starts[1]) || starts[1].startsWith(starts[0])) ||
    !(ends[0].endsWith(ends[1]) || ends[1].endsWith(ends[0]))
  );
}
