import type { CelType } from './cel-type';
import type { Check } from './check';
import type { CelExpression } from './expression';

/**
 * Refuses a value in the text that never is what it is compared with, or that a function cannot take.
 *
 * @throws CelValue if it is such a value
 */
export function checkValue(check: Check, part: CelExpression, wanted: CelType): void {
  if (part.kind === 'list') {
    for (const each of part.of) checkValue(check, each, elementOf(wanted));
    return;
  }
  const like = typeof wanted === 'object' && wanted.kind === 'text' ? wanted.like : undefined;
  if (like === undefined || part.kind !== 'literal' || part.type !== 'string' || like.fits(part.value)) return;
  const help = like.why?.(part.value) ?? 'no other value is ever met here';
  throw check.mistake(part, 'CelValue', `hold ${like.words}`, help);
}

const elementOf = (type: CelType): CelType => (typeof type === 'object' && type.kind === 'list' ? type.of : 'any');
