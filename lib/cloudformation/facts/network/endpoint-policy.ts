import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { EndpointGrant } from '../../../policy';
import type { PolicyCondition, Statement } from '../../statement';
import { HOLE, matches, shapeOf, type TextLike, unknownIn } from '../../text';

const CALLER =
  /^aws:(principal(arn|account|orgid|orgpaths|tag\/.+|servicename)|userid|username|source(account|orgid|owner))$/;
const IDENTITY = /^aws:(principal(arn|tag\/.+|servicename)|userid|username|sourcearn)$/;
const OWNER = /^(aws:resource(account|orgid|orgpaths|tag\/.+)|s3:resourceaccount|s3:dataaccesspointaccount)$/;
const BESIDE = /^aws:(principalisawsservice|viaawsservice)$/;
const OUTSIDE = /^aws:principal(account|orgid|orgpaths)$/;

/** What an Allow of the policy of an endpoint leaves open. */
export function grantIn(statement: Statement, all: readonly Statement[]): EndpointGrant {
  return {
    place: statement.field.place,
    namesCallers: some([namesPrincipals(statement), requiresOne(statement, CALLER), deniesOutsiders(all)]),
    namesIdentities: some([namesPrincipals(statement), requiresIdentity(statement)]),
    namesResources: some([
      onNothingSpecific(statement),
      not(onAnything(statement)),
      requiresOne(statement, OWNER),
      some(all.map((other) => deniesUnless(other, OWNER))),
    ]),
    namesActions: namesActions(statement),
  };
}

/** Whether the policy turns away everyone from outside, whatever it allows. */
export const deniesOutsiders = (all: readonly Statement[]): Maybe<boolean> =>
  some(all.map((statement) => deniesUnless(statement, OUTSIDE)));

/** Whether a statement names those whom it speaks of, and not everyone. */
export function namesPrincipals(statement: Statement): Maybe<boolean> {
  const { principals } = statement;
  if (statement.excludesPrincipals || principals.length === 0) return false;
  return every(principals.map(({ kind, name }) => (kind === '*' ? false : (onlyHole(name) ?? true))));
}

/** Whether a statement is for callers only whose identity it names. */
export const requiresIdentity = (statement: Statement): Maybe<boolean> => requiresOne(statement, IDENTITY);

function requiresOne(statement: Statement, key: RegExp): Maybe<boolean> {
  const conditions = statement.conditions.filter(({ key: name }) => key.test(name));
  const keys = conditions.filter(({ values }) => !values.some(namesEveryone)).map(({ key: name }) => name);
  return statement.field.get('Condition').unknown ?? (keys.length === 0 ? false : statement.requires(...keys));
}

/** Any identity of any account, spelled as a pattern. */
const namesEveryone = (value: TextLike): boolean => /^(\*+|arn:[^:]*:(iam|sts)::\*?:.*\*|o-\*)$/.test(shapeOf(value));

/** Whether a Deny holds for everything, unless a key has one of the named values. */
function deniesUnless(statement: Statement, key: RegExp): Maybe<boolean> {
  if (!statement.conditions.some((condition) => excludes(condition, key) !== false)) return false;
  return every([
    statement.isDeny,
    some(statement.principals.map(({ kind }) => kind === '*')),
    some(statement.actions.map((action) => matches(action, /^([a-z0-9-]+:)?\*$/i))),
    onAnything(statement),
    every(statement.conditions.map((condition) => BESIDE.test(condition.key) || excludes(condition, key))),
  ]);
}

/** A pattern that only deployment names may be one of everyone. */
function excludes({ operator, key: name, values, forAny }: PolicyCondition, key: RegExp): Maybe<boolean> {
  const names = key.test(name) && /^StringNot(Equals|EqualsIgnoreCase|Like)$/.test(operator) && !forAny;
  const hidden = operator === 'StringNotLike' ? values.map(onlyHole).find(Unknown.is) : undefined;
  return names && !values.some(namesEveryone) && (hidden ?? true);
}

/** All but what is named, or everything: of a service, or of every account. */
function onAnything(statement: Statement): Maybe<boolean> {
  const anything = some(statement.resourceField.texts.map((resource) => matches(resource, ANYTHING)));
  return statement.excludesResources ? not(anything) : anything;
}

const ANYTHING = /^(\*+|arn:[^:]*:[^:]*:[^:]*:(\*:([\w-]+[:/])?|:)\*+(\/\*+)?|arn:[^:]*:\*)$/;

/** Lists and tokens, which know no resource. */
const SPECIFIC = /^[\w-]+:(List\w*|Describe\w*|GetAuthorizationToken|GetCallerIdentity)$/;

const onNothingSpecific = ({ actions }: Statement): boolean =>
  actions.length > 0 && actions.every((action) => typeof action === 'string' && SPECIFIC.test(action));

const namesActions = (statement: Statement): Maybe<boolean> =>
  statement.excludesActions
    ? false
    : not(some(statement.actions.map((action) => matches(action, /^([a-z0-9-]+:)?\*+$/i))));

const onlyHole = (text: TextLike) => (shapeOf(text) === HOLE ? unknownIn(text) : undefined);
