import type { Access, Identity, Policy, Statement } from '../model';

/** The files with one statement changed, wherever its policy hangs. */
export function replaced(access: Access, statement: Statement, changed: Statement): Access {
  return rewritten(access, (one) => (one === statement ? changed : one));
}

/** The files with statements changed, wherever their policies hang; what stays the same is the same object. */
export function rewritten(access: Access, change: (statement: Statement) => Statement): Access {
  const policy = (one: Policy): Policy => {
    const statements = each(one.statements, change);
    return statements === one.statements ? one : { ...one, statements };
  };
  const guarded = <T extends { readonly policy?: Policy }>(one: T): T => {
    const own = one.policy && policy(one.policy);
    return own === one.policy ? one : { ...one, policy: own };
  };
  return {
    ...access,
    identities: each(access.identities, (one) => ofIdentity(one, policy)),
    resources: each(access.resources, guarded),
    endpoints: each(access.endpoints, guarded),
    serviceControls: access.serviceControls.map((level) => each(level, policy)),
    resourceControls: access.resourceControls.map((level) => each(level, policy)),
  };
}

function ofIdentity(identity: Identity, policy: (one: Policy) => Policy): Identity {
  const policies = each(identity.policies, policy);
  const boundary = identity.boundary && policy(identity.boundary);
  const trust = identity.trust && policy(identity.trust);
  if (policies === identity.policies && boundary === identity.boundary && trust === identity.trust) return identity;
  return { ...identity, policies, ...(boundary && { boundary }), ...(trust && { trust }) };
}

/** The same list, where nothing of it changes. */
function each<T>(all: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = all.map(change);
  return changed.every((one, i) => one === all[i]) ? all : changed;
}
