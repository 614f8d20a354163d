/** A word, number, text in quotes or sign of Cedar text, and where it begins. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** A part of a text: from its first character to the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\/\/[^\n]*|"(?:[^"\\]|\\.)*"|\w+|\S/gs;

/** The tokens of Cedar text, without blanks and comments. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter((token) => !token.text.startsWith('//'));
}

/** The tokens of each policy, its closing semicolon included. */
export function policiesOf(tokens: readonly Token[]): Token[][] {
  const ends = tokens.flatMap(({ text }, i) => (text === ';' ? [i + 1] : []));
  return ends.map((end, n) => tokens.slice(ends[n - 1] ?? 0, end));
}

/** What an attribute token names: a word names itself, a text in quotes what is between them. */
export function nameOf({ text }: Token): string {
  return text.startsWith('"') ? text.slice(1, -1) : text;
}

/** From the first of some tokens to the last. */
export function spanOf(tokens: readonly Token[]): Span {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return { start: first?.start ?? 0, end: last === undefined ? 0 : last.start + last.text.length };
}
