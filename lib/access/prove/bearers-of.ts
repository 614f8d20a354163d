import type { Access, GuardedResource, Policy, Statement } from '../model';

/** What bears a policy that can be about what is asked. */
interface Bearers {
  readonly guarding: readonly { readonly resource: GuardedResource; readonly policy: Policy }[];
  readonly trusting: readonly { readonly arn: string; readonly trust: Policy }[];
}

/** What can be about what is asked. */
export interface Relevance {
  readonly matters: (statement: Statement) => boolean;
  /** Whether a resource can be one that is asked about, by a glob. */
  readonly isAsked: (resource: string) => boolean;
}

const KNOWN = new WeakMap<Relevance, WeakMap<Access, Bearers>>();

/** Finds it once for all callers: of many resources, few have a policy that says something of it. */
export function bearersOf(access: Access, relevance: Relevance): Bearers {
  const ofRelevance = KNOWN.get(relevance) ?? new WeakMap<Access, Bearers>();
  KNOWN.set(relevance, ofRelevance);
  const known = ofRelevance.get(access) ?? find(access, relevance);
  ofRelevance.set(access, known);
  return known;
}

function find({ resources, identities }: Access, { matters, isAsked }: Relevance): Bearers {
  const says = ({ hidden, statements }: Policy) => hidden !== undefined || statements.some(matters);
  return {
    guarding: resources.flatMap((resource) => {
      const { arn, holds, policy } = resource;
      return policy !== undefined && says(policy) && [arn, ...holds].some(isAsked) ? [{ resource, policy }] : [];
    }),
    trusting: identities.flatMap(({ arn, trust }) =>
      trust !== undefined && says(trust) && isAsked(arn) ? [{ arn, trust }] : [],
    ),
  };
}
