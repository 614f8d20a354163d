/** Whether some text is like both of two patterns, in which `*` stands for any characters and `?` for one. */
export function overlap(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = withoutEnds(one, other);
  if (endsDiffer(a, b)) return false;
  if (a === '*' || b === '*') return true;
  let row = starting(b);
  for (const sign of a) row = next(row, sign, b);
  return row[b.length] === true;
}

/** What is left when plain characters that both begin and end with are taken away. */
function withoutEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start] && !isWildcard(a[start])) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end) && !isWildcard(a.at(-1 - end))) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function endsDiffer(a: string, b: string): boolean {
  return clash(a[0], b[0]) || clash(a.at(-1), b.at(-1));
}

/** Whether two signs, one of which may be missing, can never stand for the same. */
function clash(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined) return b !== undefined && b !== '*';
  if (b === undefined) return a !== '*';
  return a !== b && !isWildcard(a) && !isWildcard(b);
}

const isWildcard = (sign: string | undefined) => sign === '*' || sign === '?';

/** What nothing of the one pattern has in common with beginnings of the other. */
function starting(b: string): boolean[] {
  const row = [true];
  for (let i = 0; i < b.length; i++) row.push(row[i] === true && b[i] === '*');
  return row;
}

function next(before: readonly boolean[], sign: string, b: string): boolean[] {
  const many = sign === '*';
  const row = [before[0] === true && many];
  for (let i = 0; i < b.length; i++) {
    const other = b[i];
    const isMany = many || other === '*';
    const one = before[i] === true && (isMany || sign === other || isWildcard(sign) || isWildcard(other));
    row.push(one || (isMany && (before[i + 1] === true || row[i] === true)));
  }
  return row;
}
