import type { CelSpan } from './mistake';

/** Comments; texts in quotes, whatever stands before the quotes; numbers; words; signs. */
const TOKEN =
  /\/\/[^\r\n]*|(?:[rRbB]{0,2})(?:"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')|\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\w+|&&|\|\||[=!<>]=|\S/gs;

/** A word, number, text in quotes or sign of CEL text, and where it begins. */
export interface CelToken {
  readonly text: string;
  readonly start: number;
}

/** The tokens of CEL text, without blanks and comments. */
export function celTokens(text: string): CelToken[] {
  return [...text.matchAll(TOKEN)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter((token) => !token.text.startsWith('//'));
}

export function isQuoted({ text }: CelToken): boolean {
  return /^[rRbB]{0,2}["']/.test(text) && text.length > 1;
}

export const spanOfToken = ({ text, start }: CelToken): CelSpan => ({ start, end: start + text.length });
