import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { deniesEveryone } from '../../bucket-protection';
import { fact } from '../../fact';
import { type PolicyCondition, type PolicyPrincipal, type Statement, statementsOf } from '../../statement';
import { matches } from '../../text';
import type { Holder } from './holder';
import { mayChangeModels } from './identity';
import { trustsOf } from './trust';

/** What a role tells that people take on, and that may approve, train or deploy models: whether they show a second factor. */
export function dutyEntry(holder: Holder): Fact[] {
  const { subject: role } = holder;
  const ways = trustsOf(role).filter((way) => way.speaksOf(TAKING_ON) !== false && letsPeopleIn(way));
  if (ways.length === 0 || mayChangeModels(holder) === false) return [];
  const denies = statementsOf(role.properties.get('AssumeRolePolicyDocument')).filter(({ isDeny }) => isDeny !== false);
  const asks = every(ways.map((way) => some([not(way.isAllow), showsFactor(way), ...denies.map(refusesWithout)])));
  return [fact('duty-entry', role, { asksForFactor: role.properties.get('AssumeRolePolicyDocument').as(asks) })];
}

const TAKING_ON = 'sts:AssumeRole';

const letsPeopleIn = (statement: Statement): boolean =>
  (statement.excludesPrincipals || statement.principals.some(isPeople)) && !isOfRoles(statement);

/** Roles that a condition names, of anybody. */
const isOfRoles = (statement: Statement): boolean =>
  statement
    .conditionsOn('aws:PrincipalArn')
    .some(
      ({ operator, ifExists, values }) =>
        !ifExists &&
        /^(Arn|String)(Equals|Like)$/.test(operator) &&
        values.every((one) => matches(one, /:role\//) === true),
    );

/** Anybody, users, or all of an account; roles are taken on by what runs as them, too. */
const isPeople = ({ kind, name }: PolicyPrincipal): boolean =>
  kind === '*' || (kind === 'AWS' && matches(name, /:(user\/.+|root)$|^\d{12}$/s) !== false);

const KEY = 'aws:multifactorauthpresent';
const AGE = 'aws:multifactorauthage';

/** Where the key is missing, as in a call with a long-lived key, a test passes that only holds if it is there. */
const showsFactor = ({ conditions }: Statement): Maybe<boolean> =>
  some(conditions.filter(({ ifExists, forAll }) => !ifExists && !forAll).map(demandsFactor));

function demandsFactor({ key, operator, values }: PolicyCondition): Maybe<boolean> {
  if (key === KEY && operator === 'Bool') return every(values.map((value) => matches(value, /^true$/i)));
  if (key === AGE && operator === 'Null') return every(values.map((value) => matches(value, /^false$/i)));
  return key === AGE && operator.startsWith('NumericLessThan');
}

/** A refusal of everybody who shows none, also where the key is missing, and that is about nothing else. */
const refusesWithout = (statement: Statement): Maybe<boolean> =>
  every([
    deniesEveryone(statement),
    statement.speaksOf(TAKING_ON),
    statement.conditions.length === 1,
    ...statement.conditions.map(lacksFactor),
  ]);

function lacksFactor({ key, operator, ifExists, forAny, values }: PolicyCondition): Maybe<boolean> {
  if (forAny) return false;
  if (key === KEY && operator === 'Bool' && ifExists) return every(values.map((value) => matches(value, /^false$/i)));
  return key === AGE && operator === 'Null' && every(values.map((value) => matches(value, /^true$/i)));
}
