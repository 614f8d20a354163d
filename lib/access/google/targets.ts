import { InputError, isCalled } from '../../core';
import { nearestTo } from '../../core/nearest';
import type { GoogleAccess, GoogleResource, GoogleWithin } from '../model';
import { isOpen, sameness } from './sameness';

/**
 * Resources that a question is about: those that it names with what lies in them, or one of each that policies tell apart.
 *
 * @param beside what else tells them apart
 */
export function targetsOf(
  names: readonly string[],
  access: GoogleAccess,
  beside: readonly GoogleAccess[] = [],
): readonly GoogleResource[] {
  if (names.length === 0 || names.includes('*')) return toldApart([access, ...beside]);
  const named = names.flatMap((name) => resourcesNamed(name, access));
  return [
    ...new Set([...named, ...toldApart([{ ...access, resources: named.flatMap((one) => inside(one, access)) }])]),
  ];
}

/** What lies in a resource, such as folders in a bucket, which have policies of their own. A project is not asked for all that it holds. */
const inside = ({ name }: GoogleResource, { resources }: GoogleAccess): readonly GoogleResource[] =>
  /^(project|folder|organization)s?[:/]/.test(name)
    ? []
    : resources.filter((one) => one.name !== name && one.within.some(({ resource }) => resource === name));

/** What nothing hangs on that does not hang on what it lies in is like everything else there. */
function toldApart(accesses: readonly GoogleAccess[]): readonly GoogleResource[] {
  const hung = new Set(
    accesses.flatMap((access) => [
      ...access.bindings.map(({ on }) => on),
      ...access.denials.map(({ on }) => on),
      ...access.boundaries.flatMap(({ within }) => within),
    ]),
  );
  const found = new Map<string, GoogleResource>();
  const seen = new Set<string>();
  for (const resource of accesses.flatMap(({ resources }) => resources)) {
    if (seen.has(resource.name)) continue;
    seen.add(resource.name);
    const counts = resource.within.filter((one) => hung.has(one.resource));
    const key = JSON.stringify(counts.map((one) => [one.resource, one.unless]).sort());
    const known = found.get(key);
    if (known === undefined || rank(resource) < rank(known)) found.set(key, resource);
  }
  return [...found.values()];
}

/** What can be called anything stands for all that no policy tells apart, and a project says best where that is. */
const rank = ({ attribute, name }: GoogleResource): number =>
  attribute !== undefined ? 2 : /^(project|folder|organization)s\//.test(name) ? 0 : 1;

/** What a name stands for: the address or construct path of a resource, what policies hang on, or a full name. */
export function resourcesNamed(name: string, access: GoogleAccess): readonly GoogleResource[] {
  const known = access.resources.filter(
    (one) => one.name === name || one.path === name || (one.place !== undefined && isCalled(one.place, name)),
  );
  if (known.length > 0 || !name.startsWith('//')) return known;
  return [elsewhere(name, access)];
}

/** Something that the files do not hold, by its full name. */
export function elsewhere(path: string, { resources }: GoogleAccess): GoogleResource {
  const within = resources.flatMap((one): readonly GoogleWithin[] => {
    const found = holds(one, path);
    if (found === 'different') return [];
    if (found === 'same') return one.within;
    const unless = `the files do not tell whether '${path}' lies in ${one.label}`;
    return one.within.map(({ resource }) => ({ resource, unless }));
  });
  return { name: path, label: path, path, within: strongest(within) };
}

function holds({ path, within }: GoogleResource, wanted: string): ReturnType<typeof sameness> {
  if (path === undefined || isOpen(path)) return 'maybe';
  const project = /^\/\/cloudresourcemanager\.googleapis\.com\/(projects\/.*)$/.exec(path)?.[1];
  const own = /\/(projects\/[^/_]+)(\/|$)/.exec(wanted)?.[1];
  if (project !== undefined && own !== undefined) return isSameProject(project, own);
  // Folders and organizations hold what lies in their projects, and nobody is told which.
  if (project !== undefined || /^\/\/cloudresourcemanager/.test(path)) return within.length > 0 ? 'maybe' : 'different';
  return `${wanted}/`.startsWith(`${path}/`) ? 'same' : 'different';
}

/** A project has an id and a number: nobody tells whether one of each is of the same. */
function isSameProject(one: string, other: string): ReturnType<typeof sameness> {
  const isNumber = (name: string) => /^projects\/\d+$/.test(name);
  const found = sameness(one, other);
  return found === 'different' && isNumber(one) !== isNumber(other) ? 'maybe' : found;
}

/** What is known for sure counts, and not why it might not be. */
export function strongest(within: readonly GoogleWithin[]): readonly GoogleWithin[] {
  const found = new Map<string, GoogleWithin>();
  for (const one of within) {
    const known = found.get(one.resource);
    if (known === undefined || (known.unless !== undefined && one.unless === undefined)) found.set(one.resource, one);
  }
  return [...found.values()];
}

/** @throws InputError `UnknownResource` */
export function checkResources(names: readonly string[], accesses: readonly GoogleAccess[]): void {
  for (const name of names) {
    if (name === '*' || accesses.some((access) => resourcesNamed(name, access).length > 0)) continue;
    const known = accesses.flatMap(({ resources }) => resources.flatMap(({ place }) => place?.resource ?? []));
    const nearest = nearestTo(name, known);
    const hint =
      nearest === undefined
        ? 'give its address, the path of its construct, or a full name such as //storage.googleapis.com/projects/_/buckets/b'
        : `did you mean '${nearest}'?`;
    throw new InputError('UnknownResource', 'question', `the files hold no resource '${name}'; ${hint}`);
  }
}
