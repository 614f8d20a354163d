/**
 * A pattern of a file, as JavaScript reads it; nothing where it is none, or where it might take long: files are of whoever wrote them, and
 * Google's patterns (RE2) never do.
 */
export function patternIn(text: string): RegExp | undefined {
  if (/\)[+*{]/.test(text) || (text.match(/[+*]|\{\d+,\}/g) ?? []).length > MOST) return undefined;
  try {
    return new RegExp(text);
  } catch {
    return undefined;
  }
}

/** So many parts of any length. */
const MOST = 3;
