import { every, type Maybe, not, some, Unknown } from '../../../core';
import { RUN_HOSTED, RUN_PROVIDED, UNSCOPED } from '../../ai-actions';
import { statementsHeldBy } from '../../identity-policies';
import { covers, type PolicyCondition, type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { matches, type TextLike } from '../../text';
import { kindOfModel } from './model-arn';
import { arnParts, coversResource, somethingOf } from './resource-pattern';

/** What a request is about besides action and resource: keys of conditions in lower case, and their values; null where it is silent. */
export type Request = Readonly<Record<string, string | null>>;

/** All that policies of the files say about one identity. */
export class Permissions {
  /** Of a role, user or group: all of its policies, those of its groups, and its boundary. */
  public static of(identity: Subject): Permissions {
    const groups = identity.properties.get('Groups').items.flatMap((group) => group.target('AWS::IAM::Group') ?? []);
    const boundary = identity.properties.get('PermissionsBoundary').target('AWS::IAM::ManagedPolicy');
    return new Permissions(
      statementsHeldBy(identity),
      groups.flatMap(statementsHeldBy),
      boundary && statementsOf(boundary.properties.get('PolicyDocument')),
      identity,
    );
  }

  /** Of a policy whose bearers the files do not show. */
  public static alone(statements: readonly Statement[]): Permissions {
    return new Permissions(statements, [], undefined, undefined);
  }

  /** Statements that allow something, or may. */
  public readonly allows: readonly Statement[];
  private readonly denies: readonly Statement[];

  private constructor(
    own: readonly Statement[],
    ofGroups: readonly Statement[],
    private readonly bound: readonly Statement[] | undefined,
    private readonly identity: Subject | undefined,
  ) {
    this.allows = own.filter(({ isAllow }) => isAllow !== false);
    this.denies = [...own, ...ofGroups, ...(bound ?? [])].filter(({ isDeny }) => isDeny !== false);
  }

  /** Whether an action that a statement allows comes to nothing: it has no such resource, is denied on all of them, or is beyond the boundary. */
  public closes(allow: Statement, action: string, request: Request = {}): Maybe<boolean> {
    const within = every([this.withinBound(action), concerns(allow, action), admits(allow, request)]);
    if (within === false) return true;
    const resources = allow.excludesResources ? ['*'] : allow.resources;
    return some([not(within), every(resources.map((resource) => this.deniedOn(action, resource, request)))]);
  }

  /** Whether an action comes to nothing, whoever allows it. */
  public closesAll(action: string, resource: TextLike = '*'): Maybe<boolean> {
    return some([not(this.withinBound(action)), this.deniedOn(action, resource, {})]);
  }

  /** Whether something denies an action to requests that a key tells apart. */
  public tellsApart(action: string, key: string): boolean {
    return this.denies.some((deny) => deny.mayDeny(action) && deny.conditionsOn(key).length > 0);
  }

  /** Whether an action on one resource is denied, whatever else a request is about. */
  private deniedOn(action: string, resource: TextLike, request: Request): Maybe<boolean> {
    const denies = this.denies.filter((deny) => deny.speaksOf(action) !== false);
    const places = resource === '*' ? placesOf(action) : [resource];
    return every(places.map((place) => some(denies.map((deny) => this.isDenied(deny, action, place, request)))));
  }

  private isDenied(deny: Statement, action: string, place: TextLike, request: Request): Maybe<boolean> {
    const always = this.holds(deny, request);
    if (always === false) return false;
    return every([always, deny.isDeny, deny.speaksOf(action), speaksOfResource(deny, action, place)]);
  }

  /** Whether a statement's conditions hold for this identity with whatever is not known about a request. */
  private holds(statement: Statement, request: Request): Maybe<boolean> {
    return every([
      statement.hiddenConditions ?? true,
      ...statement.conditions.map((condition) => {
        if (condition.key === 'aws:principalarn') return this.holdsForIdentity(condition);
        const value = request[condition.key];
        return value === undefined ? false : holdsFor(condition, value);
      }),
    ]);
  }

  /** Whether a test on who asks holds for this identity, which is none of those that are named unless it is referred to. */
  private holdsForIdentity(condition: PolicyCondition): Maybe<boolean> {
    const { operator, field } = condition;
    const named = field.items.some((item) => this.identity?.is(item.target(this.identity.type)));
    return /Not/.test(operator) !== (named || namesAll(condition));
  }

  private withinBound(action: string): Maybe<boolean> {
    if (this.bound === undefined) return true;
    return some(
      this.bound.map((statement) =>
        every([
          statement.isAllow,
          statement.speaksOf(action),
          every(statement.conditionsOn('aws:PrincipalArn').map((condition) => this.holdsForIdentity(condition))),
        ]),
      ),
    );
  }

  /** Whether an action that a statement allows on a resource needs one of the keys to have a value that is named. */
  public demands(allow: Statement, action: string, resource: TextLike, keys: readonly string[]): Maybe<boolean> {
    return some([
      demandsItself(allow, keys),
      this.deniedWithout(action, resource, keys),
      this.boundDemands(action, keys),
    ]);
  }

  private deniedWithout(action: string, resource: TextLike, keys: readonly string[]): Maybe<boolean> {
    const denies = this.denies.filter((deny) => deny.speaksOf(action) !== false);
    const places = resource === '*' ? placesOf(action) : [resource];
    return every(
      places.map((place) =>
        some(
          denies.map((deny) => {
            const spares = this.sparesOnly(deny, keys);
            if (spares === false) return false;
            return every([spares, deny.isDeny, deny.speaksOf(action), speaksOfResource(deny, action, place)]);
          }),
        ),
      ),
    );
  }

  /** Whether a Deny lets through only what has one of the keys with a value that is named, and what services do on the caller's behalf. */
  public sparesOnly(deny: Statement, keys: readonly string[]): Maybe<boolean> {
    const wanted = keys.map((key) => key.toLowerCase());
    const tests = deny.conditions.map((condition) => {
      if (wanted.includes(condition.key)) return holdsWithout(condition);
      if (condition.key === 'aws:principalarn') return this.holdsForIdentity(condition);
      return OF_SERVICES.has(condition.key) ? says(condition.values, /^false$/i) : false;
    });
    const asks = deny.conditions.some(({ key }) => wanted.includes(key));
    return every([asks || (deny.hiddenConditions ?? false), deny.hiddenConditions ?? true, ...tests]);
  }

  private boundDemands(action: string, keys: readonly string[]): Maybe<boolean> {
    if (this.bound === undefined) return false;
    const speaking = this.bound.filter(
      (statement) =>
        statement.isAllow !== false &&
        statement.speaksOf(action) !== false &&
        statement.conditionsOn('aws:PrincipalArn').every((condition) => this.holdsForIdentity(condition) !== false),
    );
    return every(speaking.map((statement) => demandsItself(statement, keys)));
  }
}

/** Whether a test on who asks has everyone among the named; a test for the exact text has nobody. */
export const namesAll = ({ operator, values }: PolicyCondition): boolean =>
  values.some((value) => value === '*') && !/^String(Not)?Equals/.test(operator);

const OF_SERVICES = new Set(['aws:viaawsservice', 'aws:principalisawsservice']);

const says = (values: readonly TextLike[], word: RegExp): Maybe<boolean> =>
  every(values.map((value) => matches(value, word)));

/** Whether an Allow itself holds only with one of the keys. */
export function demandsItself(allow: Statement, keys: readonly string[]): Maybe<boolean> {
  const shown = allow
    .conditionsOn(...keys)
    .filter(({ operator }) => operator === 'Null')
    .map(({ values }) => says(values, /^false$/i));
  return some([allow.requires(...keys), ...shown]);
}

/** Whether a test holds where its key is not there: then a Deny takes hold of whoever leaves it out. */
function holdsWithout({ operator, forAny, values }: PolicyCondition): Maybe<boolean> {
  if (operator === 'Null') return says(values, /^true$/i);
  const named = not(some(values.map((value) => value === '*')));
  return /Not/.test(operator) && !forAny ? named : false;
}

function holdsFor(condition: PolicyCondition, value: string | null): Maybe<boolean> {
  const { operator, values, ifExists, forAll } = condition;
  if (value === null) return ifExists || forAll || holdsWithout(condition);
  if (operator === 'Null') return says(values, /^false$/i);
  const one = some(values.map((pattern) => covers(pattern, value)));
  return /Not/.test(operator) ? not(one) : one;
}

/** What an action on '*' is authorised on: any resource of the service, nothing, or either where the action is not known. */
function placesOf(action: string): readonly string[] {
  const service = ownerOf(action);
  if (UNSCOPED.has(action.toLowerCase())) return ['*'];
  return action.includes(UNNAMED) ? ['*', somethingOf(service)] : [somethingOf(service)];
}

/** The service that an action is of. */
export function serviceOf(action: string): string {
  const end = action.indexOf(':');
  return end < 0 ? action : action.slice(0, end);
}

/** The service whose resources an action is authorised on: taking a role on is about roles. */
const ownerOf = (action: string): string => serviceOf(action).replace(/^sts$/, 'iam');

/** Whether what an Allow asks of a request can be so. */
const admits = (allow: Statement, request: Request): Maybe<boolean> =>
  every(
    allow.conditions.flatMap((condition) => {
      const value = request[condition.key];
      return value === undefined ? [] : [holdsFor(condition, value)];
    }),
  );

/** Whether a statement speaks of a resource on which the action can be authorised. */
function concerns(statement: Statement, action: string): Maybe<boolean> {
  if (statement.excludesResources) return true;
  const service = ownerOf(action);
  const fits = (resource: TextLike): Maybe<boolean> => {
    if (resource === '*' || Unknown.is(resource)) return resource === '*' || resource;
    if (UNSCOPED.has(action.toLowerCase())) return false;
    const arn = arnParts(resource);
    return arn === undefined || covers(arn.service, service);
  };
  return some(statement.resources.map(fits));
}

/** What stands for the actions of a service that a pattern opens and nobody has named. */
export const UNNAMED = 'Zz';

const RUNS = new Set([...RUN_PROVIDED, ...RUN_HOSTED]);

function speaksOfResource(deny: Statement, action: string, resource: TextLike): Maybe<boolean> {
  if (!deny.excludesResources) return some(deny.resources.map((pattern) => coversResource(pattern, resource)));
  return not(
    some(
      deny.resourceField.texts.map((spared) =>
        some([
          coversResource(spared, resource),
          // What is spared is all that is left of a wider pattern.
          RUNS.has(action) && kindOfModel(spared) !== undefined && coversResource(anywhere(resource), spared),
        ]),
      ),
    ),
  );
}

const anywhere = (place: TextLike): TextLike =>
  place === somethingOf('bedrock') || place === somethingOf('sagemaker') ? '*' : place;
