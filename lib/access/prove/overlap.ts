/** Whether some text is like both of two patterns, in which `*` stands for any characters and `?` for one. */
export function overlap(a: string, b: string): boolean {
  let row = starting(b);
  for (const sign of a) row = next(row, sign, b);
  return row[b.length] === true;
}

/** What nothing of the one pattern has in common with beginnings of the other. */
function starting(b: string): boolean[] {
  const row = [true];
  for (const [i, sign] of [...b].entries()) row.push(row[i] === true && sign === '*');
  return row;
}

function next(before: readonly boolean[], sign: string, b: string): boolean[] {
  const row = [before[0] === true && sign === '*'];
  for (const [i, other] of [...b].entries()) {
    const skips = (sign === '*' && before[i + 1] === true) || (other === '*' && row[i] === true);
    const takesOne =
      before[i] === true && (sign === other || sign === '?' || other === '?' || sign === '*' || other === '*');
    const takesMore = (other === '*' && before[i + 1] === true) || (sign === '*' && row[i] === true);
    row.push(skips || takesOne || takesMore);
  }
  return row;
}
