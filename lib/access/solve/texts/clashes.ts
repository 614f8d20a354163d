import { type Pattern, patternKey } from '../../formula';

/** That a text is like one of the patterns, or like none of them. */
export interface Demand {
  readonly patterns: readonly Pattern[];
  readonly wanted: boolean;
}

type Clashes = readonly (readonly number[])[];

/** Characters of demands that are remembered. */
const MOST = 10_000_000;

/** Of each caller much the same is asked: what no text meets is so in every question. */
const KNOWN = new Map<string, Clashes>();
let held = 0;

/** Places of demands that no text meets together, where that was found before. */
export const clashOf = (demands: readonly Demand[]): Clashes | undefined => KNOWN.get(keyOf(demands));

export function remember(demands: readonly Demand[], clashes: Clashes): void {
  const key = keyOf(demands);
  held += key.length;
  if (held > MOST) {
    KNOWN.clear();
    held = key.length;
  }
  KNOWN.set(key, clashes);
}

const keyOf = (demands: readonly Demand[]): string =>
  JSON.stringify(demands.map(({ patterns, wanted }) => [wanted, ...patterns.map(patternKey)]));
