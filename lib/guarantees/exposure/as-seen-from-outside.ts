import type { Access, Policy, Statement } from '../../access/model';
import { namesWithin } from '../../access/prove/names-within';
import { keyOf } from '../governed';
import type { Exposed } from './outsiders';

/** The files without what says nothing of others: rights of identities of the account, what services may, and resources that are not asked about. */
export function asSeenFromOutside(access: Access, { keys }: Exposed): Access {
  const { boundaries: _, acting: __, ...rest } = access;
  const seen = {
    ...rest,
    identities: access.identities.map(({ trust, boundary: ___, ...identity }) => ({
      ...identity,
      policies: [],
      unseen: [],
      ...(trust !== undefined && { trust: toOthers(trust) }),
    })),
    resources: access.resources
      .filter(({ place }) => keys.has(keyOf(place)))
      .map((resource) => ({ ...resource, ...(resource.policy && { policy: toOthers(resource.policy) }) })),
    endpoints: [],
  };
  const texts = JSON.stringify(
    [seen.identities, seen.resources, seen.serviceControls, seen.resourceControls],
    withoutPlaces,
  );
  const held = namesWithin(access.names)(texts);
  return { ...seen, names: access.names.filter(({ text }) => held.has(text)) };
}

const withoutPlaces = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value);

const toOthers = (policy: Policy): Policy => ({
  ...policy,
  statements: policy.statements.filter((statement) => !isToServices(statement)),
});

const isToServices = ({ effect, principals }: Statement): boolean =>
  effect === 'Allow' &&
  principals !== undefined &&
  !principals.excluded &&
  principals.list.every(({ kind }) => kind === 'Service');
