import type { Access, Identity, Request } from '../model';
import { identityOf } from './found';
import { type Keys, keysOf } from './keys';
import { folded } from './operators';
import { accountOfCaller } from './principal';

/** A request, and what is looked up about it once. */
export interface Asked {
  readonly access: Access;
  readonly request: Request;
  /** In lower case. */
  readonly action: string;
  readonly keys: Keys;
  /** The role or user that calls, where the files show it. */
  readonly identity: Identity | undefined;
  /** The account of the caller, where it has one. */
  readonly account: string | undefined;
}

/** Looks up what policies ask about a request. */
export function asked(access: Access, request: Request): Asked {
  const { caller } = request;
  const identity = caller.kind === 'role' || caller.kind === 'user' ? identityOf(access, caller.arn) : undefined;
  return {
    access,
    request,
    action: folded(request.action),
    keys: keysOf(request, identity),
    identity,
    account: accountOfCaller(caller),
  };
}
