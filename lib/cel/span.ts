import type { CelExpression } from './expression';
import type { CelSpan } from './mistake';
import { celTokens } from './tokens';

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

/** Where in the text an expression stands, with the brackets that it opens. */
export function spanOf(text: string, expression: CelExpression): CelSpan {
  const places = placesIn(expression);
  const [start, last] = [Math.min(...places), Math.max(...places)];
  let depth = 0;
  let end = start;
  for (const token of celTokens(text.slice(start))) {
    const begins = start + token.start;
    const closes = /^[)\]}]$/.test(token.text);
    const opensCall = begins > last && depth === 0 && !(begins === end && /^[([]$/.test(token.text));
    if (opensCall || (closes && depth === 0)) break;
    depth += /^[([{]$/.test(token.text) ? 1 : closes ? -1 : 0;
    end = begins + token.text.length;
  }
  return { start, end };
}

const placesIn = (expression: CelExpression): readonly number[] => [
  expression.at,
  ...partsOf(expression).flatMap(placesIn),
];
