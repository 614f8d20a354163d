import type { ActionTable } from '../../../access/actions';
import type { Slip } from '../../../policy';
import type { PolicyCondition, Statement } from '../../statement';
import { opensByKey } from './effect';
import { isEmptyTest } from './grammar';
import type { ListedAction } from './known-actions';

/** Claims in tokens of others have the name of their issuer, and are what it makes them. */
const isClaim = ({ key }: PolicyCondition): boolean => /\..*:/.test(key);

const slip = (statement: Statement, condition: PolicyCondition, hint = ''): Slip => ({
  place: condition.field.place,
  what: `'${condition.spelled}'${hint}`,
  opens: opensByKey(statement, condition),
});

/** Tests of keys that there are none of. */
export const unknownKeys = (statement: Statement, table: ActionTable): Slip[] =>
  statement.conditions
    .filter((condition) => !isClaim(condition) && table.typeOfKey(condition.key) === undefined)
    .map((condition) => slip(statement, condition, nearest(condition, table)));

function nearest({ key }: PolicyCondition, table: ActionTable): string {
  const meant = table.nearestKey(key);
  return meant === undefined ? '' : ` (did you mean '${meant}'?)`;
}

/** Tests of keys that no action of the statement knows, where the files show all of its actions. */
export function foreignKeys(statement: Statement, listed: readonly ListedAction[], table: ActionTable): Slip[] {
  const names = listed.flatMap((action) => action.names);
  const all = !statement.excludesActions && listed.length === statement.actions.length && names.length > 0;
  if (!all || listed.some((action) => action.names.length === 0)) return [];
  return statement.conditions
    .filter((condition) => !isClaim(condition) && isOfServices(condition, table))
    .filter(({ key }) => !names.some((name) => table.knowsKey(name, key)))
    .map((condition) => slip(statement, condition));
}

const isOfServices = ({ key }: PolicyCondition, table: ActionTable): boolean =>
  table.typeOfKey(key) !== undefined && !table.isGlobalKey(key);

/** Whether a key is known to have several values, or one; neither where services do not agree, and for claims. */
function hasSeveral(condition: PolicyCondition, table: ActionTable): boolean | undefined {
  const type = isClaim(condition) ? undefined : table.typeOfKey(condition.key);
  return type === undefined || type === 'Several' ? undefined : type.startsWith('ArrayOf');
}

const isSet = ({ forAll, forAny }: PolicyCondition): boolean => forAll || forAny;

/** Tests without a set operator of keys with several values. */
export const askedAsOne = (statement: Statement, table: ActionTable): Slip[] =>
  statement.conditions
    .filter((condition) => !isSet(condition) && condition.operator !== 'Null' && hasSeveral(condition, table) === true)
    .map((condition) => slip(statement, condition));

/** Tests with a set operator of keys with one value; those that hold where the key is missing are told for that alone. */
export const askedAsSeveral = (statement: Statement, table: ActionTable): Slip[] =>
  statement.conditions
    .filter((condition) => isSet(condition) && hasSeveral(condition, table) === false)
    .filter((condition) => !isEmptyTest(statement, condition))
    .map((condition) => slip(statement, condition));
