import type { CelExpression } from './expression';
import type { CelSpan } from './mistake';
import { type CelToken, celTokens } from './tokens';

/** What an expression is made of. */
export function partsOf(whole: CelExpression): readonly CelExpression[] {
  const present = (...parts: readonly (CelExpression | undefined)[]) => parts.flatMap((part) => part ?? []);
  switch (whole.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'field':
    case 'has':
    case 'not':
    case 'negative':
      return [whole.of];
    case 'and':
    case 'or':
    case 'list':
      return whole.of;
    case 'index':
      return [whole.of, whole.key];
    case 'call':
      return present(whole.on, ...whole.arguments);
    case 'compare':
    case 'arithmetic':
      return [whole.left, whole.right];
    case 'if':
      return [whole.condition, whole.whenTrue, whole.whenFalse];
    case 'map':
      return whole.entries.flatMap(({ key, value }) => [key, value]);
    case 'each':
      return present(whole.over, whole.test, whole.made);
  }
}

/** Where in the text an expression stands, with the brackets that belong to it. */
export function spanOf(text: string, expression: CelExpression): CelSpan {
  const tokens = celTokens(text);
  const places = placesIn(expression);
  const indexOf = (place: number) => tokens.findLastIndex(({ start }) => start <= place);
  let first = indexOf(Math.min(...places));
  let last = Math.max(...places.map(indexOf), ...callsIn(expression).map((place) => indexOf(place) + 1));
  if (tokens[last]?.text === '-') last += 1;
  const { opened, closed } = unbalanced(tokens.slice(first, last + 1));
  first = outward(tokens, first, -1, closed);
  last = outward(tokens, last, 1, opened);
  const end = tokens[last];
  return { start: tokens[first]?.start ?? 0, end: end === undefined ? text.length : end.start + end.text.length };
}

const placesIn = (expression: CelExpression): readonly number[] => [
  expression.at,
  ...partsOf(expression).flatMap(placesIn),
];

/** Where names stand that brackets follow. */
const callsIn = (expression: CelExpression): readonly number[] => [
  ...(/^(call|has|each)$/.test(expression.kind) ? [expression.at] : []),
  ...partsOf(expression).flatMap(callsIn),
];

const OPENS = /^[([{]$/;
const CLOSES = /^[)\]}]$/;

/** How many brackets are opened and not closed, and closed and not opened. */
function unbalanced(tokens: readonly CelToken[]): { readonly opened: number; readonly closed: number } {
  let [opened, closed] = [0, 0];
  for (const { text } of tokens) {
    if (OPENS.test(text)) opened += 1;
    if (!CLOSES.test(text)) continue;
    if (opened > 0) opened -= 1;
    else closed += 1;
  }
  return { opened, closed };
}

/** The token farther out, at which so many brackets more are balanced. */
function outward(tokens: readonly CelToken[], from: number, step: 1 | -1, count: number): number {
  let [at, missing] = [from, count];
  const [inner, outer] = step === 1 ? [OPENS, CLOSES] : [CLOSES, OPENS];
  while (missing > 0 && at + step >= 0 && at + step < tokens.length) {
    at += step;
    const { text } = tokens[at] ?? { text: '' };
    if (inner.test(text)) missing += 1;
    if (outer.test(text)) missing -= 1;
  }
  return at;
}
