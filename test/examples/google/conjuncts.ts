/** What a condition in CEL asks for, each part by itself: `a && (b || c)` asks for `a`, and for `(b || c)`. */
export function conjunctsOf(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"]*"|'[^']*'|&&|./gs)) {
    if ('([{'.includes(token)) depth += 1;
    if (')]}'.includes(token)) depth -= 1;
    if (token === '&&' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}
