import type { Access, Endpoint, GuardedResource, Identity } from '../model';
import { glob, type Matcher } from './glob';
import { isFixed, partsOf } from './parts';

/** What is looked up in the files by its name, over and over. */
interface Index {
  readonly identities: ReadonlyMap<string, Identity>;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly resources: readonly { readonly resource: GuardedResource; readonly holds: readonly Matcher[] }[];
  /** What has been found for an ARN that a request named. */
  readonly found: Map<string, readonly GuardedResource[]>;
}

const INDICES = new WeakMap<Access, Index>();
/** Requests name other resources for ever; what is remembered of them must not grow for ever. */
const REMEMBERED = 10_000;

/** The role or user of the files that has an ARN. */
export function identityOf(access: Access, arn: string): Identity | undefined {
  return index(access).identities.get(arn);
}

/** The endpoint of the files that has an id. */
export function endpointOf(access: Access, id: string): Endpoint | undefined {
  return index(access).endpoints.get(id);
}

/** The resources of the files that an ARN names, or that hold what it names. */
export function resourcesOf(access: Access, arn: string): readonly GuardedResource[] {
  const { resources, found } = index(access);
  const known = found.get(arn);
  if (known !== undefined) return known;
  const matching = resources.filter(
    ({ resource, holds }) => resource.arn === arn || holds.some((matches) => matches(arn)),
  );
  const answer = matching.map(({ resource }) => resource);
  if (found.size >= REMEMBERED) found.clear();
  found.set(arn, answer);
  return answer;
}

function index(access: Access): Index {
  const known = INDICES.get(access);
  if (known !== undefined) return known;
  const made: Index = {
    identities: new Map(access.identities.map((identity) => [identity.arn, identity])),
    endpoints: new Map(access.endpoints.map((endpoint) => [endpoint.id, endpoint])),
    resources: access.resources.map((resource) => ({ resource, holds: resource.holds.map(plainPattern) })),
    found: new Map(),
  };
  INDICES.set(access, made);
  return made;
}

function plainPattern(text: string): Matcher {
  const parts = partsOf(text, { wildcards: true, variables: false });
  return isFixed(parts) ? glob(parts) : () => false;
}
