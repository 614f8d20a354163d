import type { Slip } from '../../../policy';
import type { Field } from '../../field';
import type { PolicyCondition, Statement } from '../../statement';
import { Text } from '../../text';
import { holdsWithout } from './effect';

/** Who sets no tags sets none that are wrong. */
const HARMLESS = 'aws:tagkeys';

/** Whether a test of all values may allow a request without any. */
export const isEmptyTest = ({ isAllow, conditions }: Statement, { forAll, key }: PolicyCondition): boolean =>
  forAll &&
  isAllow !== false &&
  key !== HARMLESS &&
  !conditions.some((other) => other.key === key && holdsWithout(other) === false);

/** Tests of all values that hold where there is none. */
export const emptyTests = (statement: Statement): Slip[] =>
  statement.conditions
    .filter((condition) => isEmptyTest(statement, condition))
    .map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'`, opens: statement.isAllow }));

/** `NotPrincipal` in a Deny. */
export function deniedButNamed({ field, isDeny }: Statement): Slip[] {
  const named = field.get('NotPrincipal');
  if (named.isSet !== true || isDeny === false) return [];
  return [{ place: named.place, what: "'NotPrincipal'", opens: isDeny }];
}

/** Whether a version of policies is one that reads no variables, as it is where none is given. */
export const isOld = ({ text }: Field): boolean => text === undefined || text === '2008-10-17';

/** Variables in resources and conditions. */
export const unreadVariables = (statement: Statement): Slip[] =>
  [statement.resourceField, ...statement.conditions.map(({ field }) => field)]
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const variable = variableIn(item);
      return variable === undefined ? [] : [{ place: item.place, what: `'${variable}'`, opens: true }];
    });

function variableIn({ text }: Field): string | undefined {
  const parts = text instanceof Text ? text.parts : [text];
  return parts.flatMap((part) => (typeof part === 'string' ? (/\$\{[^}]+\}/.exec(part) ?? []) : []))[0];
}
