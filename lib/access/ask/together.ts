import type { Access, Identity } from '../model';
import type { CallerClass } from '../prove/caller-class';
import { keptTags, knownTags, TAG } from '../prove/caller-keys';

/** Two states of the same files as one, with all texts of both: only to tell callers and names of either from others. */
export function together(one: Access, other: Access): Access {
  const others = new Map(other.identities.map((identity) => [identity.arn, identity]));
  const own = new Set(one.identities.map(({ arn }) => arn));
  const texts = new Set(one.names.map(({ text }) => text));
  return {
    ...one,
    identities: [
      ...one.identities.map((identity) => withPolicies(identity, others.get(identity.arn))),
      ...other.identities.filter(({ arn }) => !own.has(arn)),
    ],
    resources: [...one.resources, ...other.resources],
    endpoints: [...one.endpoints, ...other.endpoints],
    serviceControls: [...one.serviceControls, ...other.serviceControls],
    resourceControls: [...one.resourceControls, ...other.resourceControls],
    names: [...one.names, ...other.names.filter(({ text }) => !texts.has(text))],
  };
}

/** What the other state says of the same role or user tells names apart as well. */
function withPolicies(identity: Identity, other: Identity | undefined): Identity {
  if (other === undefined) return identity;
  const { policies, boundary, trust } = other;
  const more = [...policies, boundary, trust].flatMap((policy) => policy ?? []);
  return { ...identity, policies: [...identity.policies, ...more] };
}

/** A caller as one of the two states knows it, with the tags that it has there. @param keys condition keys that are asked about, in lower case */
export function inside(
  { identity: _, known, given, ...caller }: CallerClass,
  { identities }: Access,
  keys: ReadonlySet<string>,
): CallerClass {
  const identity: Identity | undefined = identities.find(({ arn }) => arn === caller.name);
  const untagged = [...known].filter(([key]) => !key.startsWith(TAG));
  if (identity === undefined) return { ...caller, known: new Map(untagged), given };
  const tagged = new Map([...untagged, ...knownTags(identity, keys)]);
  return { ...caller, identity, known: tagged, given: keptTags(identity, keys) };
}
