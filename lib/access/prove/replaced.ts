import type { Access, Policy, Statement } from '../model';

/** The files with one statement changed, wherever its policy hangs. */
export function replaced(access: Access, statement: Statement, changed: Statement): Access {
  return rewritten(access, (one) => (one === statement ? changed : one));
}

/** The files with statements changed, wherever their policies hang; what stays the same is the same object. */
export function rewritten(access: Access, change: (statement: Statement) => Statement): Access {
  const policy = (one: Policy): Policy => {
    const statements = one.statements.map(change);
    return statements.every((statement, i) => statement === one.statements[i]) ? one : { ...one, statements };
  };
  const some = <T extends Policy | undefined>(one: T) => (one === undefined ? one : policy(one));
  return {
    ...access,
    identities: access.identities.map((identity) => ({
      ...identity,
      policies: identity.policies.map(policy),
      ...(identity.boundary && { boundary: policy(identity.boundary) }),
      ...(identity.trust && { trust: policy(identity.trust) }),
    })),
    resources: access.resources.map((one) => ({ ...one, ...(one.policy && { policy: some(one.policy) }) })),
    endpoints: access.endpoints.map((one) => ({ ...one, ...(one.policy && { policy: some(one.policy) }) })),
    serviceControls: access.serviceControls.map((level) => level.map(policy)),
    resourceControls: access.resourceControls.map((level) => level.map(policy)),
  };
}
