/**
 * Text that only shows itself.
 *
 * Names in a file are not ours: control characters in them would write to the reader's terminal, others turn the text around.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    /\s/.test(sign) ? ' ' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
