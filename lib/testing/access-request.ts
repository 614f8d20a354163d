import { actionTable } from '../access/actions';
import { isAtDoors } from '../access/doors';
import type { Access, Caller, GuardedResource, Request } from '../access/model';
import { InputError, isCalled } from '../core';
import { Glob } from '../core/glob';

/** A request as a test tells it. */
export interface AccessRequest {
  /** ARN, logical id or construct path of a role or user, an account root, the name of a service, or 'anonymous'. */
  readonly principal: string;
  /** Such as 'bedrock:InvokeModel'. */
  readonly action: string;
  /**
   * ARN, `*` for what is authorised on no resource, or logical id or construct path of a resource; a bucket stands for an object in it
   * where the action is about objects.
   */
  readonly resource: string;
  /** Condition keys and their values; those that are not here are missing, but for what follows from the principal. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The request, as policies see it, in one way in which the templates can turn out.
 *
 * @throws InputError `UnknownAction`, `UnknownPrincipal`, `UnknownResource`: a request with a mistyped name is denied, and proves nothing
 */
export function requestIn(access: Access, asked: AccessRequest): Request {
  if (access.google !== undefined) {
    const { requestInGoogle }: typeof import('./google-request') = require('./google-request');
    return requestInGoogle(access.google, asked);
  }
  const { principal, action, resource, context = {} } = asked;
  if (isAtDoors(action)) return { caller: visitor(principal), action, resource: doorIn(access, resource), context };
  if (!actionTable().isAction(action)) {
    const nearest = actionTable().nearestAction(action);
    const hint = nearest === undefined ? 'check its spelling' : `did you mean '${nearest}'?`;
    throw unknown('Action', action, `no service of AWS has it; ${hint}`);
  }
  return { caller: callerIn(access, principal), action, resource: resourceIn(access, resource, action), context };
}

/** Whoever comes to a gateway is no caller of AWS: the context tells who it is. */
function visitor(name: string): Caller {
  if (name === 'anonymous') return { kind: 'anonymous' };
  throw unknown('Principal', name, "whoever comes to a gateway is 'anonymous' to AWS; the context tells who it is");
}

function doorIn({ doors = [] }: Access, name: string): string {
  const door = doors.find(({ arn, place }) => arn === name || isCalled(place, name));
  if (door !== undefined) return door.arn;
  throw unknown('Resource', name, 'no endpoint of a gateway is called so; write its logical id or construct path');
}

function callerIn(access: Access, name: string): Caller {
  if (name === 'anonymous') return { kind: 'anonymous' };
  if (/^[\w.-]+\.amazonaws\.com(\.cn)?$/.test(name)) return { kind: 'service', name };
  if (name.startsWith('arn:')) return callerOf(access, name);
  const identity = access.identities.find((one) => isCalled(one.place, name));
  if (identity === undefined) {
    throw unknown('Principal', name, 'no role or user is called so; write its logical id, construct path or ARN');
  }
  return { kind: identity.kind, arn: identity.arn };
}

function callerOf({ identities }: Access, arn: string): Caller {
  const [, , service, , account = '', ...rest] = arn.split(':');
  const [kind, ...path] = rest.join(':').split('/');
  if (service === 'sts' && kind === 'assumed-role') {
    const [role = '', session] = path;
    const identity = identities.find((one) => one.arn.split(':')[4] === account && one.arn.endsWith(`/${role}`));
    const spelled = arn.replace(/:sts:.*/, `:iam::${account}:role/${role}`);
    return { kind: 'role', arn: identity?.arn ?? spelled, ...(session !== undefined && { session }) };
  }
  if (service === 'iam' && kind === 'root') return { kind: 'root', account };
  if (service === 'iam' && (kind === 'role' || kind === 'user')) return { kind, arn };
  if (service === 'iam' && (kind === 'saml-provider' || kind === 'oidc-provider')) {
    return { kind: 'federated', provider: arn };
  }
  throw unknown('Principal', arn, 'it is the ARN of no role, user, account or identity provider; check it');
}

function resourceIn({ resources }: Access, name: string, action: string): string {
  if (name === '*' || name.startsWith('arn:')) return name;
  const resource = resources.find((one) => isCalled(one.place, name));
  if (resource !== undefined) return fitting(resource, action);
  throw unknown('Resource', name, 'no resource with an ARN is called so; write its logical id, construct path or ARN');
}

/** The resource, or something that it holds where the action is about that. */
function fitting({ arn, holds }: GuardedResource, action: string): string {
  const types = actionTable().resourcesOf(action) ?? [];
  const fits = (text: string) => types.some(({ arns }) => arns.some((pattern) => new Glob(pattern).test(text)));
  return [arn, ...holds.map((held) => held.replaceAll('*', 'example'))].find(fits) ?? arn;
}

const unknown = (what: string, name: string, reason: string): InputError =>
  new InputError(`Unknown${what}`, 'request', `'${name}': ${reason}`);
