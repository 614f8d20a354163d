import { every, type Maybe, not, some } from '../../../core';
import { deniesEveryone } from '../../bucket-protection';
import type { PolicyCondition, Statement } from '../../statement';
import { matches, type TextLike } from '../../text';

/** Whether a statement denies an action to everybody but services of AWS and identities that it names. */
export function deniesAllButNamed(statement: Statement, action: string, ...letOff: readonly RegExp[]): Maybe<boolean> {
  return every([
    statement.isDeny,
    statement.speaksOf(action),
    statement.excludesPrincipals ? named(statement.field.get('NotPrincipal', 'AWS').texts) : deniesEveryone(statement),
    every(statement.conditions.map((condition) => letsOffFew(condition, letOff))),
    statement.field.get('Condition').unknown ?? true,
  ]);
}

/** Whether one of the statements does. */
export const deniedToUnnamed = (statements: readonly Statement[], action: string): Maybe<boolean> =>
  some(
    statements
      .filter((statement) => statement.mayDeny(action))
      .map((statement) => deniesAllButNamed(statement, action)),
  );

const NEGATED = /^(Arn|String)Not(Equals|Like|EqualsIgnoreCase)$/;
const OF_SERVICES = /^(aws:(principalisawsservice|viaawsservice)|kms:grantisforawsresource)$/;

/** Whether a test takes nobody out of a Deny but services and those that it names. */
function letsOffFew({ operator, key, values }: PolicyCondition, letOff: readonly RegExp[]): Maybe<boolean> {
  if (letOff.some((pattern) => pattern.test(key))) return true;
  if (key === 'aws:principalarn' && NEGATED.test(operator)) return named(values);
  if (key === 'aws:principalarn' && operator === 'Null') return says(values, /^false$/i);
  return OF_SERVICES.test(key) && operator === 'Bool' ? says(values, /^false$/i) : false;
}

const says = (values: readonly TextLike[], word: RegExp): Maybe<boolean> =>
  every(values.map((value) => matches(value, word)));

/** Whether no name among them is one for all identities of an account, or for all at all. */
const named = (values: readonly TextLike[]): Maybe<boolean> =>
  not(some(values.map((value) => matches(value, /(^|[:/])\*$|:root$/))));
