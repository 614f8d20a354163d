/**
 * A text as a Cedar literal: whatever it holds, it stays inside the quotes, and nothing in it is invisible.
 *
 * After `like`, an asterisk in it stands for any characters and everything else for itself.
 */
export function cedarString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[^\u0020-\u007e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}
