import type { Decision, GoogleLayer, Outcome, Step } from '../decide/decision';
import { both, either, opposite, type Truth } from '../decide/truth';
import type {
  GoogleAccess,
  GoogleBinding,
  GoogleBoundary,
  GoogleDenial,
  GoogleForce,
  GoogleResource,
  GoogleTest,
  MemberCaller,
  Request,
} from '../model';
import { likeAny } from '../prove/glob-match';
import { membershipOf } from './membership';
import { gives, lists } from './permission';
import { turnoutOf } from './turnout';

/** One part of a policy that is asked, with how it turns out. */
export interface Tried<T> {
  readonly part: T;
  readonly applies: Truth;
  readonly why: string;
}

/** What Google answers to a request: a deny policy first, then principal access boundaries, then what bindings allow together. */
export function decideInGoogle(access: GoogleAccess, request: Request): Decision {
  const { caller } = request;
  const resource = access.resources.find(({ name }) => name === request.resource);
  if (caller.kind !== 'member') return { outcome: 'unknown', trace: [], because: 'no principal of Google Cloud asks' };
  if (resource === undefined) return { outcome: 'unknown', trace: [], because: 'the files hold no such resource' };
  const asked: AskedRequest = { caller, resource, request };
  const denials = access.denials.map((one) => tryDenial(one, asked));
  const bindings = access.bindings.map((one) => tryBinding(one, asked));
  const blocked = isBlocked(access.boundaries, asked);
  const denied = anyOf(denials);
  const allowed = anyOf(bindings);
  return {
    outcome: outcomeOf(denied, blocked, allowed),
    trace: [...denials.map((one) => stepOf('deny policy', one)), ...bindings.map((one) => stepOf('allow policy', one))],
    because: becauseOf(denials, blocked, bindings),
  };
}

/** A request, and the resource that it is about. */
export interface AskedRequest {
  readonly caller: MemberCaller;
  readonly resource: GoogleResource;
  readonly request: Request;
}

function outcomeOf(denied: Truth, blocked: Truth, allowed: Truth): Outcome {
  if (denied === true || blocked === true) return 'explicitly denied';
  if (allowed === false) return 'implicitly denied';
  return denied === false && blocked === false && allowed === true ? 'allowed' : 'unknown';
}

const anyOf = (tried: readonly Tried<unknown>[]): Truth =>
  tried.reduce((found: Truth, { applies }) => either(found, applies), false);

/** Whether somebody is among those whom members of a policy name. */
export function isAmong({ member: name, of }: MemberCaller, members: readonly string[]): Truth {
  return members.reduce((found: Truth, member) => {
    if (of?.includes(member) === true) return true;
    const one = membershipOf(name, member);
    if (one.kind === 'outside' && of !== undefined) return found;
    return either(found, one.kind === 'yes' || (one.kind !== 'no' && 'unknown'));
  }, false);
}

function inherits({ within }: GoogleResource, on: string): Truth {
  const found = within.filter(({ resource }) => resource === on);
  if (found.some(({ unless }) => unless === undefined)) return true;
  return found.length > 0 && 'unknown';
}

const forced = (force: GoogleForce): Truth => force === true || 'unknown';

/** An allow policy does not count where its condition cannot be evaluated, and a deny policy does. */
function condition(test: GoogleTest | undefined, context: Request['context'], onError: boolean): Truth {
  const turnout = test === undefined || turnoutOf(test, context);
  return turnout === 'error' ? onError : turnout;
}

/** The first part that does not fit, or whether all do. */
function tried<T>(part: T, parts: readonly (readonly [() => Truth, string])[]): Tried<T> {
  let applies: Truth = true;
  let why = 'it speaks of the request';
  for (const [ask, unfit] of parts) {
    const truth = ask();
    if (truth === false) return { part, applies: false, why: unfit };
    if (truth === 'unknown') why = `it is not known: perhaps ${unfit}`;
    applies = both(applies, truth);
  }
  return { part, applies, why };
}

/** Whether a binding allows a request. */
export function tryBinding(binding: GoogleBinding, { caller, resource, request }: AskedRequest): Tried<GoogleBinding> {
  return tried(binding, [
    [() => inherits(resource, binding.on), `it hangs on another resource`],
    [() => isAmong(caller, binding.members), 'it names somebody else'],
    [() => forced(binding.inForce), 'it is not in force'],
    [() => gives(binding.role, request.action), `${binding.role.name} does not give it`],
    [() => condition(binding.condition, request.context, false), 'its condition does not hold'],
  ]);
}

/** Whether a deny policy denies a request. */
export function tryDenial(denial: GoogleDenial, { caller, resource, request }: AskedRequest): Tried<GoogleDenial> {
  return tried(denial, [
    [() => inherits(resource, denial.on), 'it hangs on another resource'],
    [() => lists(denial.permissions, request.action), `it does not speak of ${request.action}`],
    [() => opposite(lists(denial.exceptPermissions, request.action)), `it excepts ${request.action}`],
    [() => isAmong(caller, denial.denied), 'it denies somebody else'],
    [() => opposite(isAmong(caller, denial.excepted)), 'it excepts the caller'],
    [() => forced(denial.inForce), 'it is not in force'],
    [() => condition(denial.condition, request.context, true), 'its condition does not hold'],
  ]);
}

function isBlocked(boundaries: readonly GoogleBoundary[], { caller, resource, request }: AskedRequest): Truth {
  const bound = boundaries.map((one) => {
    const sure = isAmong(caller, one.members);
    const is = both(
      both(forced(one.inForce), condition(one.condition, request.context, true)),
      either(sure, both(isAmong(caller, one.unsure), 'unknown')),
    );
    const blocks = likeAny(one.blocks)(request.action) || (one.blocksMore !== undefined && 'unknown');
    const holds = one.within.reduce((found: Truth, on) => either(found, inherits(resource, on)), false);
    return { blocks: both(both(is, blocks), opposite(holds)), holds: both(is, holds) };
  });
  // Who is bound to one that holds the resource is not blocked by it, whether bound or not.
  return bound.reduce((found: Truth, one) => {
    const held = bound.reduce((any: Truth, other) => (other === one ? any : either(any, other.holds)), false);
    return either(found, both(one.blocks, opposite(held)));
  }, false);
}

function stepOf(layer: GoogleLayer, { part, applies, why }: Tried<GoogleBinding | GoogleDenial>): Step {
  const result = layer === 'deny policy' ? 'denies' : 'allows';
  return { layer, policy: part.place, result: applies === true ? result : applies || 'does not apply', why };
}

function becauseOf(
  denials: readonly Tried<GoogleDenial>[],
  blocked: Truth,
  bindings: readonly Tried<GoogleBinding>[],
): string {
  const sure = <T extends GoogleBinding | GoogleDenial>(all: readonly Tried<T>[]) =>
    all.find(({ applies }) => applies === true)?.part.place.resource;
  const denied = sure(denials);
  if (denied !== undefined) return `a deny policy denies it: ${denied}`;
  if (blocked === true) return 'a principal access boundary blocks it';
  const open = [...denials, ...bindings].find(({ applies }) => applies === 'unknown');
  const allowed = sure(bindings);
  if (open !== undefined && (allowed === undefined || denials.some((one) => one === open))) return open.why;
  return allowed === undefined ? 'no binding allows it' : `a binding allows it: ${allowed}`;
}
