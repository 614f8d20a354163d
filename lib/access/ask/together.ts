import type { Access, Identity } from '../model';
import type { CallerClass } from '../prove/caller-class';

/** Two states of the same files as one: only to tell callers and names of either from others. */
export function together(one: Access, other: Access): Access {
  const own = new Set(one.identities.map(({ arn }) => arn));
  const texts = new Set(one.names.map(({ text }) => text));
  return {
    ...one,
    identities: [...one.identities, ...other.identities.filter(({ arn }) => !own.has(arn))],
    resources: [...one.resources, ...other.resources],
    endpoints: [...one.endpoints, ...other.endpoints],
    serviceControls: [...one.serviceControls, ...other.serviceControls],
    resourceControls: [...one.resourceControls, ...other.resourceControls],
    names: [...one.names, ...other.names.filter(({ text }) => !texts.has(text))],
  };
}

/** A caller as one of the two states knows it. */
export function inside({ identity: _, ...caller }: CallerClass, { identities }: Access): CallerClass {
  const identity: Identity | undefined = identities.find(({ arn }) => arn === caller.name);
  return identity === undefined ? caller : { ...caller, identity };
}
