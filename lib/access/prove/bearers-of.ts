import type { Access, GuardedResource, Policy, Statement } from '../model';

/** What bears a policy that can be about what is asked. */
interface Bearers {
  readonly guarding: readonly { readonly resource: GuardedResource; readonly policy: Policy }[];
  readonly trusting: readonly { readonly arn: string; readonly trust: Policy }[];
}

type Matters = (statement: Statement) => boolean;

const KNOWN = new WeakMap<Matters, WeakMap<Access, Bearers>>();

/** Finds it once for all callers: of many resources, few have a policy that says something of it. */
export function bearersOf(access: Access, matters: Matters): Bearers {
  const ofMatters = KNOWN.get(matters) ?? new WeakMap<Access, Bearers>();
  KNOWN.set(matters, ofMatters);
  const known = ofMatters.get(access) ?? find(access, matters);
  ofMatters.set(access, known);
  return known;
}

function find({ resources, identities }: Access, matters: Matters): Bearers {
  const says = ({ hidden, statements }: Policy) => hidden !== undefined || statements.some(matters);
  return {
    guarding: resources.flatMap((resource) => {
      const { policy } = resource;
      return policy !== undefined && says(policy) ? [{ resource, policy }] : [];
    }),
    trusting: identities.flatMap(({ arn, trust }) => (trust !== undefined && says(trust) ? [{ arn, trust }] : [])),
  };
}
