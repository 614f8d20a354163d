import { certified } from '../certify';
import { holds } from '../decide/applies';
import { shortened } from '../doors/search';
import { and, atom, atomsOf, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Access, Condition, GoogleAccess, GoogleResource, Request } from '../model';
import { certainly } from '../prove/certainty';
import { escaped } from '../prove/escaped';
import type { Found } from '../prove/search';
import type { Budget, Satisfiable } from '../solve';
import { allowedFormula } from './allowed-formula';
import { decideInGoogle } from './decide';
import { hintsFor } from './hints';
import { askedFormula, everyRequest, KEYS, SPELLED, WITHOUT_VARIABLES } from './keys';
import { type Asking, among, everybody } from './may-apply';
import { isPermission, mayGive } from './permission';
import { callerIn, namedIn } from './somebody';
import { keysIn, testFormula, variableOf } from './test-formula';
import { turnoutOf } from './turnout';

/** What is asked of one caller on one resource. */
export interface GoogleProblem {
  readonly access: GoogleAccess;
  readonly caller: string;
  readonly resource: GoogleResource;
  /** Patterns. */
  readonly actions: readonly string[];
  readonly conditions: readonly Condition[];
  /** Only what these do counts; what anybody does where there is none. */
  readonly principals: readonly string[];
  /** What these do does not count. */
  readonly excepted: readonly string[];
}

/** Access with what is about one resource and can be about what is asked, and nothing else. */
export function about(access: GoogleAccess, resource: GoogleResource, actions: readonly string[]): GoogleAccess {
  const around = new Set(resource.within.map((one) => one.resource));
  return {
    ...access,
    resources: access.resources.includes(resource) ? access.resources : [...access.resources, resource],
    bindings: access.bindings.filter(({ on, role }) => around.has(on) && mayGive(role, actions)),
    denials: access.denials.filter(({ on }) => around.has(on)),
  };
}

/** Requests of a problem that are allowed. */
export function allowedIn(problem: GoogleProblem, outside: boolean): Formula {
  const allowed = grantedIn(problem, outside);
  return allowed === FALSE ? FALSE : and([allowed, possibleIn(problem, outside)]);
}

/** What policies say of requests of a problem: that they are allowed. */
export function grantedIn(problem: GoogleProblem, outside: boolean): Formula {
  const { access, caller, resource, actions, principals, excepted } = problem;
  const asking: Asking = { caller, outside };
  const counts = and([
    principals.length === 0 ? TRUE : among(principals, asking),
    not(among(excepted, asking)),
    actions.includes('*') ? TRUE : isPermission(actions),
  ]);
  return counts === FALSE ? FALSE : and([counts, allowedFormula(access, asking, resource)]);
}

/** What holds of every request that there can be. */
export function possibleIn(problem: GoogleProblem, outside: boolean): Formula {
  const { access, caller, resource, conditions } = problem;
  const keys = [...keysAsked(access), ...conditions.map(({ key }) => key)];
  return and([
    IS_ACTION,
    everyRequest(keys, resource.attribute),
    levelsFormula(access),
    everybody(namedIn(problem), { caller, outside }),
  ]);
}

const IS_ACTION = isPermission(['?*.?*.?*']);

function keysAsked({ bindings, denials, boundaries, levels }: GoogleAccess): readonly string[] {
  const conditions = [...bindings, ...denials, ...boundaries].flatMap(({ condition }) => condition ?? []);
  return [...conditions, ...levels.map(({ test }) => test)].flatMap(keysIn);
}

/** A request carries the name of a level exactly where what the level asks holds of it. */
function levelsFormula({ levels }: GoogleAccess): Formula {
  return and(
    levels.map(({ name, test, place }) => {
      const { holds: is } = testFormula(test, `level ${place.file}: ${place.resource}`);
      const carried = atom({
        kind: 'some',
        variable: variableOf('request.auth.access_levels'),
        patterns: [{ glob: escaped(name), ignoreCase: false, arn: false }],
        negated: false,
      });
      return or([and([is, carried]), and([not(is), not(carried)])]);
    }),
  );
}

/** Requests of a problem that are allowed and ought not to be. */
export function violationIn(problem: GoogleProblem, outside: boolean): Formula {
  const { conditions } = problem;
  const fine = conditions.length === 0 ? FALSE : and(conditions.map(askedFormula));
  return and([allowedIn(problem, outside), not(fine)]);
}

/**
 * Looks for a request that is allowed, and ought not to be.
 *
 * That there is none counts whoever is in which group. What is found counts of somebody who is in nothing that the files do not put them in,
 * and only once it is decided.
 */
export function searchInGoogle(problem: GoogleProblem, access: Access, budget: Partial<Budget>): Found {
  const formula = violationIn(problem, true);
  if (formula === FALSE) return { outcome: 'none', part: undefined };
  const hints = hintsFor(problem);
  const first = certified(formula, { hints, budget });
  if (first.outcome === 'unsatisfiable') return { outcome: 'none', part: { formula, certificate: first.certificate } };
  if (first.outcome === 'undecided') return { outcome: 'unknown', because: first.because, formula };
  const alone = searchAlone(problem, access, budget);
  return alone.outcome === 'none' ? { outcome: 'unknown', because: whyNot(formula, first), formula } : alone;
}

/** The same of somebody who is in nothing that the files do not put them in. */
export function searchAlone(problem: GoogleProblem, access: Access, budget: Partial<Budget>): Found {
  const formula = violationIn(problem, false);
  if (formula === FALSE) return { outcome: 'none', part: undefined };
  const hints = hintsFor(problem);
  const sure = certified(certainly(formula), { hints, budget });
  const request = sure.outcome === 'satisfiable' ? confirmed(problem, access, sure) : undefined;
  if (request !== undefined) return { outcome: 'one', request, access, formula };
  const perhaps = certified(formula, { hints, budget });
  if (perhaps.outcome === 'unsatisfiable')
    return { outcome: 'none', part: { formula, certificate: perhaps.certificate } };
  const because = perhaps.outcome === 'undecided' ? perhaps.because : whyNot(formula, perhaps);
  return { outcome: 'unknown', because, formula };
}

function confirmed(problem: GoogleProblem, access: Access, answer: Satisfiable): Request | undefined {
  const request = requestIn(problem, answer.values);
  const counts = (one: Request) => violates(problem, access, one);
  return counts(request) ? shortened(request, counts) : undefined;
}

/** The request that values of variables describe, of somebody of whom nothing else is known. */
export function requestIn(problem: GoogleProblem, values: Satisfiable['values']): Request {
  const { resource } = problem;
  const context = [...values].flatMap(([variable, value]) => {
    const key = SPELLED.get(variable);
    if (key === undefined) return [];
    return [[key, KEYS[key] === 'texts' ? [value].flat() : [value].flat()[0]] as const];
  });
  return {
    caller: callerIn(problem),
    action: [values.get('action') ?? ''].flat()[0] ?? '',
    resource: resource.name,
    context: Object.fromEntries(
      context.filter((one): one is readonly [string, string | string[]] => one[1] !== undefined),
    ),
  };
}

/** Whether a request is allowed though it ought not to be, for sure. */
function violates({ access: google, conditions }: GoogleProblem, access: Access, request: Request): boolean {
  if (decideInGoogle(google, request).outcome !== 'allowed' || !isPossible(google, request)) return false;
  if (conditions.length === 0) return true;
  return conditions.some((one) => holds(one, WITHOUT_VARIABLES, request, access).truth === false);
}

/** Every request has its moment, and carries the names of those levels of which it meets what they ask. */
function isPossible(google: GoogleAccess, { context }: Request): boolean {
  if (!Object.hasOwn(context, 'request.time') && keysAsked(google).includes('request.time')) return false;
  const carried = [context['request.auth.access_levels'] ?? []].flat();
  return google.levels.every(({ name, test }) => {
    const turnout = turnoutOf(test, context);
    return turnout === 'unknown' || (turnout === true) === carried.includes(name);
  });
}

function whyNot(formula: Formula, { free }: Satisfiable): string {
  const reasons = atomsOf(formula).flatMap((one) =>
    one.kind === 'free' && free.get(one.name) === true ? [one.because] : [],
  );
  if (reasons.length > 0) return [...new Set(reasons)].join('; ');
  const others = atomsOf(formula).flatMap((one) => (one.kind === 'free' && free.has(one.name) ? [one.because] : []));
  if (others.length > 0) return [...new Set(others)].join('; ');
  return 'the prover finds a request, and the decision on it does not confirm it';
}
