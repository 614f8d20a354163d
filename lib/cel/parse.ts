import { cel, type Parsed } from './cel';
import type { CelExpression } from './expression';
import { type CelSource, celError } from './mistake';
import { CelMessage, plain } from './plain';
import { type CelToken, celTokens, isQuoted, spanOfToken } from './tokens';

/** Google takes no condition that is longer; nobody writes one, and reading takes the longer the more there is. */
const LONGEST = 20_000;

/**
 * Parses CEL text, and asks nothing of what it reads.
 *
 * @throws CelEmpty if the text holds no expression
 * @throws CelSyntax if it is not CEL
 * @throws CelTooLong if it has more than 20,000 characters
 * @throws CelUnsupported if it makes a message of a type, which no condition of Google Cloud may
 */
export function parseCel(source: CelSource): CelExpression {
  const { text } = source;
  if (text.length > LONGEST) {
    const must = `have at most ${LONGEST} characters`;
    throw celError(source, { code: 'CelTooLong', must, at: { start: 0, end: 40 }, help: `it has ${text.length}` });
  }
  const tokens = celTokens(text);
  if (tokens.length === 0) {
    const help = 'an empty condition is one that somebody forgot to write';
    throw celError(source, { code: 'CelEmpty', must: 'hold an expression', at: { start: 0, end: 0 }, help });
  }
  checkTokens(source, tokens);
  return plainOf(source, parsed(source, tokens));
}

function plainOf(source: CelSource, tree: Parsed): CelExpression {
  try {
    return plain(tree, source.text);
  } catch (error) {
    if (!(error instanceof CelMessage)) throw error;
    const at = { start: error.at, end: source.text.length };
    const must = 'compare what requests carry';
    throw celError(source, { code: 'CelUnsupported', must, at, help: 'no condition can make a message of a type' });
  }
}

function parsed(source: CelSource, tokens: readonly CelToken[]): Parsed {
  try {
    // It takes no comment that ends with the text.
    return cel().parse(`${source.text}\n`);
  } catch (error) {
    // It names no place where its own stack ends, or where a letter is none.
    const offset = offsetOf(error) ?? 0;
    const help = offsetOf(error) === undefined ? 'it cannot be read as an expression' : helpFor(tokens, offset);
    throw syntaxError(source, { start: offset, end: source.text.length }, help);
  }
}

const syntaxError = (source: CelSource, at: { readonly start: number; readonly end: number }, help: string) =>
  celError(source, { code: 'CelSyntax', must: 'be valid CEL', at, help });

function offsetOf(error: unknown): number | undefined {
  const location = has(error, 'location') ? error.location : undefined;
  const start = has(location, 'start') ? location.start : undefined;
  const offset = has(start, 'offset') ? start.offset : undefined;
  return typeof offset === 'number' ? offset : undefined;
}

function has<Key extends string>(value: unknown, key: Key): value is { readonly [K in Key]: unknown } {
  return typeof value === 'object' && value !== null && key in value;
}

/** What people write who are used to another language. */
const MEANT: Readonly<Record<string, string>> = {
  '=': "write '==' to compare",
  '&': "write '&&'",
  '|': "write '||'",
  and: "write '&&' in place of 'and'",
  AND: "write '&&' in place of 'AND'",
  or: "write '||' in place of 'or'",
  OR: "write '||' in place of 'OR'",
  not: "write '!' in place of 'not'",
};

/** The parser names the end of what it could read: what is wrong stands there, or a little after. */
function helpFor(tokens: readonly CelToken[], offset: number): string {
  const rest = tokens.filter(({ start }) => start >= offset);
  const meant = rest.map(({ text }) => MEANT[text]).find((help) => help !== undefined);
  return meant ?? unbalanced(tokens) ?? 'from there on it is no expression: a value, a sign or a bracket is missing';
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function unbalanced(tokens: readonly CelToken[]): string | undefined {
  const open: string[] = [];
  for (const { text } of tokens) {
    if (/^[([{]$/.test(text)) open.push(text);
    const opener = CLOSES[text];
    if (opener !== undefined && open.pop() !== opener) return `'${text}' closes no bracket`;
  }
  return open.length === 0 ? undefined : `'${open.at(-1)}' is never closed`;
}

const ESCAPE = /\\(?:[abfnrtv\\?"'`]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2})/g;

/** What the parser lets pass and CEL does not know. */
function checkTokens(source: CelSource, tokens: readonly CelToken[]): void {
  for (const token of tokens) {
    if (/^["']$/.test(token.text)) {
      const at = { start: token.start, end: source.text.length };
      throw syntaxError(source, at, 'the text in quotes never ends');
    }
    if (isQuoted(token) && !/^[bB]?[rR]/.test(token.text) && token.text.replace(ESCAPE, '').includes('\\')) {
      const help = "after '\\' it knows n, t, r, a, b, f, v, quotes, xHH, uHHHH, UHHHHHHHH and three octal digits";
      throw syntaxError(source, spanOfToken(token), help);
    }
    if (/^\d+$/.test(token.text) && BigInt(token.text) > 2n ** 63n - 1n) {
      throw syntaxError(source, spanOfToken(token), 'a whole number is at most 9223372036854775807');
    }
  }
}
