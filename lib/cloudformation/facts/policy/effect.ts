import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { PolicyCondition, Statement } from '../../statement';

/** Whether more is allowed than was meant where a statement speaks of less than it seems to. */
export const opensByLess = ({ isDeny }: Statement): Maybe<boolean> => isDeny;

/** Whether more is allowed than was meant where one of the actions that a statement lists is none. */
export const opensByAction = ({ isAllow, isDeny, excludesActions }: Statement): Maybe<boolean> =>
  excludesActions ? isAllow : isDeny;

/** Whether more is allowed than was meant where no request has the key of a test: it always holds then, or never. */
export const opensByKey = ({ isAllow, isDeny }: Statement, condition: PolicyCondition): Maybe<boolean> => {
  const holds = holdsWithout(condition);
  return some([every([isAllow, holds]), every([isDeny, not(holds)])]);
};

/** Whether a test holds for a request that does not have its key. */
export function holdsWithout({ operator, ifExists, forAll, forAny, values }: PolicyCondition): Maybe<boolean> {
  if (operator === 'Null') return some(values.map((value) => isTrue(`${value}`)));
  if (ifExists || forAll) return true;
  return !forAny && /Not/.test(operator);
}

function isTrue(value: string): Maybe<boolean> {
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return new Unknown(`'${value}' is neither true nor false`);
}
