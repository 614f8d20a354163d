import type { NumberAtom } from '../../formula';
import { dateText, numberText } from '../values/number-text';
import { clash, fits, type Literal, open, smallest, type Verdict } from './theory';

/** All numbers of which the same holds: one, or those strictly between two. */
interface Region {
  readonly from: number;
  readonly to: number;
}

/** Numbers, or dates, by intervals. What is no number is in none of them. */
export function decideNumbers(literals: readonly Literal<NumberAtom>[], date: boolean): Verdict {
  const regions = regionsOf(literals.map(({ atom }) => atom));
  const [text] = numberTexts(literals, date);
  if (text !== undefined) return fits(text);
  if (!literals.some(({ holds }) => holds)) return fits(date ? 'no date' : 'no number');
  if (regions.some((region) => literals.every((literal) => holdsIn(literal, region)))) {
    return open('no number between two is short enough to be written');
  }
  const empty = (some: readonly Literal<NumberAtom>[]) =>
    some.some(({ holds }) => holds) && !regions.some((region) => some.every((literal) => holdsIn(literal, region)));
  return clash(smallest(literals, empty));
}

/** Some numbers, or dates, of which all literals hold: one at each end, and some between. */
export function numberTexts(literals: readonly Literal<NumberAtom>[], date: boolean): readonly string[] {
  return regionsOf(literals.map(({ atom }) => atom))
    .filter((region) => literals.every((literal) => holdsIn(literal, region)))
    .flatMap((region) => textsIn(region, date));
}

/** What is between, below and above the bounds, and then the bounds themselves. */
function regionsOf(atoms: readonly NumberAtom[]): readonly Region[] {
  const bounds = new Set(atoms.flatMap(({ from, to }) => [from.at, to.at]));
  const sorted = [-Infinity, ...[...bounds].filter(Number.isFinite).sort((one, other) => one - other), Infinity];
  const between = sorted.slice(1).map((to, i) => ({ from: sorted[i] ?? to, to }));
  return [...sorted.slice(1, -1).map((at) => ({ from: at, to: at })), ...between];
}

function holdsIn({ atom: { from, to }, holds }: Literal<NumberAtom>, region: Region): boolean {
  const point = region.from === region.to;
  const above = from.at < region.from || (from.at === region.from && (!point || from.included));
  const below = to.at > region.to || (to.at === region.to && (!point || to.included));
  return (above && below) === holds;
}

function textsIn({ from, to }: Region, date: boolean): string[] {
  return candidates(from, to)
    .filter((number) => from === to || (from < number && number < to))
    .flatMap((number) => (date ? dateText(number) : numberText(number)) ?? []);
}

const DAY = 86_400_000;

/** Numbers in a region, the plainest first. */
function candidates(from: number, to: number): number[] {
  if (from === to) return [from];
  if (from === -Infinity && to === Infinity) return [1];
  if (from === -Infinity) return [to - DAY, to - 1, to * 2 - 1].reverse();
  if (to === Infinity) return [from + 1, from * 2 + 1];
  const middle = from / 2 + to / 2;
  return [Math.round(middle), Math.floor(from) + 1, middle];
}
