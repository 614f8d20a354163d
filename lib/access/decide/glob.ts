import { type FixedPart, MANY, ONE } from './parts';

/** Whether a text is like a pattern. */
export type Matcher = (text: string) => boolean;

/**
 * Compiles a pattern in which `*` and `?` stand for any characters, colons and slashes included.
 *
 * What stands between two `*` is looked for once, leftmost, so that no pattern takes longer than its length times that of the text.
 */
export function glob(parts: readonly FixedPart[]): Matcher {
  return simple(parts) ?? general(parts);
}

/** The patterns that policies are full of, without a loop. */
function simple(parts: readonly FixedPart[]): Matcher | undefined {
  const [first = '', second, third] = parts;
  if (parts.length > 3) return undefined;
  if (typeof first === 'string') return beginning(first, second, third);
  if (first !== MANY || third !== undefined) return undefined;
  if (second === undefined) return () => true;
  return typeof second === 'string' ? (text) => text.endsWith(second) : undefined;
}

function beginning(start: string, then?: FixedPart, end?: FixedPart): Matcher | undefined {
  if (then === undefined) return (text) => text === start;
  if (then !== MANY) return undefined;
  if (end === undefined) return (text) => text.startsWith(start);
  if (typeof end !== 'string') return undefined;
  const least = start.length + end.length;
  return (text) => text.length >= least && text.startsWith(start) && text.endsWith(end);
}

/** What stands between two `*`: pieces of text at their places, with one character for each `?` around them. */
interface Stretch {
  readonly length: number;
  readonly pieces: readonly { readonly at: number; readonly text: string }[];
}

function general(parts: readonly FixedPart[]): Matcher {
  const [first = EMPTY, ...others] = stretches(parts);
  const last = others.pop();
  if (last === undefined) return (text) => text.length === first.length && fits(first, text, 0);
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || !fits(first, text, 0) || !fits(last, text, end)) return false;
    let at = first.length;
    for (const stretch of others) {
      at = find(stretch, text, at);
      if (at < 0) return false;
      at += stretch.length;
    }
    return at <= end;
  };
}

const EMPTY: Stretch = { length: 0, pieces: [] };

function stretches(parts: readonly FixedPart[]): Stretch[] {
  const all: Stretch[] = [];
  let length = 0;
  let pieces: { at: number; text: string }[] = [];
  const closed: readonly FixedPart[] = [...parts, MANY];
  for (const part of closed) {
    if (part === MANY) {
      all.push({ length, pieces });
      length = 0;
      pieces = [];
    } else if (part === ONE) {
      length += 1;
    } else {
      pieces.push({ at: length, text: part });
      length += part.length;
    }
  }
  return all;
}

function fits({ pieces }: Stretch, text: string, at: number): boolean {
  for (const piece of pieces) if (!text.startsWith(piece.text, at + piece.at)) return false;
  return true;
}

function find(stretch: Stretch, text: string, from: number): number {
  const [piece, more] = stretch.pieces;
  if (piece === undefined) return from + stretch.length <= text.length ? from : -1;
  for (let at = from; at + stretch.length <= text.length; at++) {
    const found = text.indexOf(piece.text, at + piece.at);
    if (found < 0) return -1;
    at = found - piece.at;
    if (at + stretch.length > text.length) return -1;
    if (more === undefined || fits(stretch, text, at)) return at;
  }
  return -1;
}
