const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const [OPEN, CLOSE] = [0x7b, 0x7d];
// A bracket and its brace differ in this bit alone.
const AS_BRACE = 0x20;

/** What the signs outside of quotes tell about a text, also where it is not quite JSON. */
export interface Signs {
  readonly colons: number;
  /** Where as many brackets are open as must not be. */
  readonly tooDeepAt: number | undefined;
}

/** Looks at each character once: for megabytes of text this costs less than the parsing that it precedes. */
export function signsOf(text: string, depthLimit: number): Signs {
  let colons = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) i = closingQuote(text, i);
    else if (sign === COLON) colons++;
    else if ((sign | AS_BRACE) === OPEN) depth++;
    else if ((sign | AS_BRACE) === CLOSE) depth--;
    if (depth >= depthLimit) return { colons, tooDeepAt: i };
  }
  return { colons, tooDeepAt: undefined };
}

/** Where the string ends that begins at an offset; the end of the text where it does not. */
export function closingQuote(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}
