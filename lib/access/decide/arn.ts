import { glob, type Matcher } from './glob';
import { last } from './last';
import { type FixedPart, MANY, ONE, splitAtColons } from './parts';
import type { Truth } from './truth';

/** The six parts of an ARN, or nothing where a text is none. */
export function arnParts(text: string): readonly string[] | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < 5; i++) {
    const colon = text.indexOf(':', from);
    if (colon < 0) return undefined;
    parts.push(text.slice(from, colon));
    from = colon + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

const readParts = last(arnParts);

/** Whether a text has the six parts of an ARN. */
export function isArn(text: string): boolean {
  return readParts(text) !== undefined;
}

/** The account within an ARN, where it names one. */
export function accountOf(arn: string): string | undefined {
  return readParts(arn)?.[4] || undefined;
}

/**
 * Compiles a pattern of the ARN operators: each of the six parts is matched by itself, so that no wildcard crosses one of the first five
 * colons, and only ARNs match. AWS does not say what a pattern with fewer parts matches.
 */
export function arnPattern(parts: readonly FixedPart[]): (text: string) => Truth {
  const pieces = splitAtColons(parts, 6);
  if (pieces.length < 6) {
    const whole = glob(parts);
    return (text) => (whole(text) ? 'unknown' : false);
  }
  const matchers = pieces.map(glob);
  return (text) => readParts(text)?.every((part, i) => matchers[i]?.(part)) ?? false;
}

/**
 * Compiles a pattern of `Resource`, of which AWS says that wildcards work within the parts between colons, and that a `*` which ends such a
 * part goes on across colons. Where that is narrower than a plain pattern, and a text matches the wider reading only, it is unknown.
 */
export function resourcePattern(parts: readonly FixedPart[]): (text: string) => Truth {
  const wide = glob(parts);
  const narrow = withinParts(parts);
  if (narrow === undefined) return wide;
  return (text) => wide(text) && (narrow(text) || 'unknown');
}

/** A character that stands for itself, or a wildcard and what it may stand for. */
type Sign = string | { readonly many: boolean; readonly colons: boolean };

/** The narrow reading of a pattern, where it differs from the wide one: where a wildcard stands within one of the first five parts. */
function withinParts(parts: readonly FixedPart[]): Matcher | undefined {
  const pieces = splitAtColons(parts, 6);
  if (!pieces.some((piece, i) => i < 5 && piece.some((part, j) => isInner(part, j === piece.length - 1))))
    return undefined;
  const signs = pieces.flatMap((piece, i): Sign[] => [...(i > 0 ? [':'] : []), ...signsOf(piece, i === 5)]);
  return (text) => follows(signs, text);
}

const isInner = (part: FixedPart, last: boolean) => part === ONE || (part === MANY && !last);

function signsOf(piece: readonly FixedPart[], free: boolean): Sign[] {
  return piece.flatMap((part, i): Sign[] => {
    if (typeof part === 'string') return [...part];
    return [{ many: part === MANY, colons: free || !isInner(part, i === piece.length - 1) }];
  });
}

/** Goes through a text once, with all places of the pattern that what has been read leads to. */
function follows(signs: readonly Sign[], text: string): boolean {
  let reached = new Set([0]);
  skipMany(signs, reached);
  for (const character of text) {
    const next = new Set<number>();
    for (const at of reached) step(signs, at, character, next);
    skipMany(signs, next);
    reached = next;
  }
  return reached.has(signs.length);
}

function step(signs: readonly Sign[], at: number, character: string, next: Set<number>): void {
  const sign = signs[at];
  if (sign === undefined) return;
  if (typeof sign === 'string') {
    if (sign === character) next.add(at + 1);
  } else if (sign.colons || character !== ':') {
    next.add(sign.many ? at : at + 1);
  }
}

/** A `*` may stand for nothing. */
function skipMany(signs: readonly Sign[], reached: Set<number>): void {
  for (const at of reached) {
    const sign = signs[at];
    if (typeof sign === 'object' && sign.many) reached.add(at + 1);
  }
}
