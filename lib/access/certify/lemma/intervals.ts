/** Values from one to another, of anything that can be ordered: half a step is taken for an end that does not count. */
interface Interval<T> {
  readonly from: End<T>;
  readonly to: End<T>;
}

/** A place at a value, just after it where an interval begins, or just before it where one ends. */
export interface End<T> {
  readonly at: T;
  readonly side: -1 | 0 | 1;
}

/** That a value is between two ends, or that it is not. */
export interface IntervalClaim<T> {
  readonly within: readonly [End<T>, End<T>];
  readonly holds: boolean;
}

/** What is left of everything once each claim is cut out of it, one after another. */
export function nothingLeft<T extends number | bigint>(
  everything: readonly [End<T>, End<T>],
  claims: readonly IntervalClaim<T>[],
): boolean {
  let left: readonly Interval<T>[] = [{ from: everything[0], to: everything[1] }];
  for (const { within, holds } of claims) {
    const [from, to] = within;
    left = left
      .flatMap((interval) => (holds ? [meet(interval, { from, to })] : rest(interval, { from, to })))
      .filter(({ from: start, to: end }) => compare(start, end) <= 0);
  }
  return left.length === 0;
}

function meet<T extends number | bigint>(one: Interval<T>, other: Interval<T>): Interval<T> {
  return {
    from: compare(one.from, other.from) > 0 ? one.from : other.from,
    to: compare(one.to, other.to) < 0 ? one.to : other.to,
  };
}

/** What is before and after an interval: all of it where the interval holds nothing. */
function rest<T extends number | bigint>(whole: Interval<T>, cut: Interval<T>): Interval<T>[] {
  if (compare(cut.from, cut.to) > 0) return [whole];
  return [meet(whole, { ...whole, to: before(cut.from) }), meet(whole, { ...whole, from: after(cut.to) })];
}

function before<T>({ at, side }: End<T>): End<T> {
  return { at, side: side === 1 ? 0 : -1 };
}

function after<T>({ at, side }: End<T>): End<T> {
  return { at, side: side === -1 ? 0 : 1 };
}

function compare<T extends number | bigint>(one: End<T>, other: End<T>): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.side - other.side;
}
