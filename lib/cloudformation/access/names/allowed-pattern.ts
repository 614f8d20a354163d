/** Signs of a regular expression that stand for others than themselves. */
const SPECIAL = /[\\^$.|?*+()[\]{}]/;

/** A set of signs, a group, or one sign, together with how often it comes. */
const PART = /(\[(?:\\.|[^\]\\])*\]|\\.|[^\\])([*+?]|\{\d*,?\d*\})?/gs;

/** A pattern of IAM that covers all that the pattern of a parameter allows: what is not a plain sign becomes `*`. */
export function globOf(allowedPattern: string): string {
  const inner = allowedPattern.replace(/^\^/, '').replace(/\$$/, '');
  // Groups and alternatives reach further than one part.
  if (/[()|]/.test(inner)) return beginningOf(inner);
  const parts = [...inner.matchAll(PART)].map(([, sign = '', often]) => (often === undefined ? plainSign(sign) : '*'));
  return parts.join('').replace(/\*+/g, '*');
}

/** What all alternatives begin with: nothing where the first group holds the first sign. */
function beginningOf(pattern: string): string {
  const end = pattern.search(/[()|]/);
  return pattern[end] === '|' ? '*' : `${globOf(pattern.slice(0, end))}*`.replace(/\*+/g, '*');
}

function plainSign(sign: string): string {
  if (/^\\[^a-zA-Z0-9*?]$/.test(sign)) return sign.slice(1);
  return sign.length === 1 && !SPECIAL.test(sign) ? sign : '*';
}
