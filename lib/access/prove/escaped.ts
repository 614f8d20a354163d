/** Characters as a pattern that only they are like. */
export function escaped(characters: string): string {
  return !/[*?\\]/.test(characters) ? characters : characters.replace(/[*?\\]/g, '\\$&');
}
