/** `*`: any characters. */
export const MANY = Symbol('*');
/** `?`: one character. */
export const ONE = Symbol('?');

/** What a policy variable stands for: the value of a key of the request. */
export interface Variable {
  /** In lower case. */
  readonly key: string;
  /** What it stands for where the request lacks the key. */
  readonly otherwise?: string;
}

/** A part of a pattern whose variables have been replaced: text that stands for itself, or a wildcard. */
export type FixedPart = string | typeof MANY | typeof ONE;
/** A part of a pattern as the policy spells it. */
export type Part = FixedPart | Variable;

/** How to read a text of a policy. */
export interface Reading {
  /** Whether `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  /** Whether `${...}` is a policy variable: only in the later version of the language. */
  readonly variables: boolean;
}

const WILDCARDS: Readonly<Record<string, typeof MANY | typeof ONE>> = { '*': MANY, '?': ONE };
/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
const ESCAPED = new Set(['*', '?', '$']);

/** Reads a text of a policy into its parts. */
export function partsOf(text: string, reading: Reading): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const { part, length } = plainAt(text, at) ?? partAt(text, at, reading);
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
    at += length;
  }
  return parts;
}

/** Characters that no reading takes for anything else, as many as follow each other. */
function plainAt(text: string, at: number): { readonly part: Part; readonly length: number } | undefined {
  let end = at;
  while (end < text.length && !isSpecial(text.charCodeAt(end))) end++;
  return end === at ? undefined : { part: text.slice(at, end), length: end - at };
}

const [STAR, QUESTION, DOLLAR] = [42, 63, 36] as const;
const isSpecial = (character: number) => character === STAR || character === QUESTION || character === DOLLAR;

function partAt(text: string, at: number, reading: Reading): { readonly part: Part; readonly length: number } {
  const close = reading.variables && text.startsWith('${', at) ? text.indexOf('}', at) : -1;
  if (close >= 0) {
    const inner = text.slice(at + 2, close);
    return { part: ESCAPED.has(inner) ? inner : variable(inner), length: close + 1 - at };
  }
  const character = text.charAt(at);
  return { part: (reading.wildcards && WILDCARDS[character]) || character, length: 1 };
}

/** Reads what stands within `${` and `}`: a key, or a key and a default in single quotes. */
function variable(inner: string): Variable {
  const comma = inner.indexOf(',');
  const rest = inner.slice(comma + 1).trim();
  const quoted = comma >= 0 && rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'");
  if (!quoted) return { key: inner.trim().toLowerCase() };
  return { key: inner.slice(0, comma).trim().toLowerCase(), otherwise: rest.slice(1, -1) };
}

/** Whether nothing in the parts waits for a request. */
export function isFixed(parts: readonly Part[]): parts is readonly FixedPart[] {
  return parts.every((part) => typeof part !== 'object');
}

/** The parts between the colons that stand for themselves, the last of them with all that follows the colon before it. */
export function splitAtColons(parts: readonly FixedPart[], most: number): FixedPart[][] {
  const pieces: FixedPart[][] = [[]];
  const add = (part: FixedPart) => pieces.at(-1)?.push(part);
  for (const part of parts) {
    if (typeof part !== 'string') {
      add(part);
      continue;
    }
    let rest = part;
    for (let colon = rest.indexOf(':'); colon >= 0 && pieces.length < most; colon = rest.indexOf(':')) {
      if (colon > 0) add(rest.slice(0, colon));
      pieces.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== '') add(rest);
  }
  return pieces;
}
