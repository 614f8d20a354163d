import { folded } from './glob';

/** Characters to take where any will do, the most readable first. */
const READABLE = 'xabcdefghijklmnopqrstuvwyz0123456789-_/.ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIRST_FOREIGN = 0xe0;

/** Whether a character has two cases that a pattern may not tell apart. */
export function isLetter(character: number): boolean {
  const small = folded(character);
  return small >= 97 && small <= 122;
}

/** The letter in its other case. */
export function otherCase(letter: number): number {
  return letter >= 97 ? letter - 32 : letter + 32;
}

/** A character that is none of these in either case. */
export function foreignTo(characters: readonly number[]): string {
  const named = new Set(characters.map(folded));
  for (const character of READABLE) if (!named.has(folded(character.charCodeAt(0)))) return character;
  let character = FIRST_FOREIGN;
  while (named.has(character)) character++;
  return String.fromCharCode(character);
}
