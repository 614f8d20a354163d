import type { Access, Policy, Statement } from '../model';

/** The files with one statement changed, wherever its policy hangs. */
export function replaced(access: Access, statement: Statement, changed: Statement): Access {
  const policy = (one: Policy): Policy =>
    one.statements.includes(statement)
      ? { ...one, statements: one.statements.map((each) => (each === statement ? changed : each)) }
      : one;
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
