import { sameness } from './sameness';

/**
 * Whether somebody is among those whom a member of a policy names.
 *
 * `outside` is decided by what nobody writes into these files, such as who is in a group: it can be so, and of somebody of whom nothing else
 * is known it is `likely` or not. `open` is decided when the files are deployed.
 */
export type Membership =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'outside'; readonly likely: boolean; readonly because: string }
  | { readonly kind: 'open'; readonly because: string };

const YES: Membership = { kind: 'yes' };
const NO: Membership = { kind: 'no' };

/** Everybody, with an account or without. */
export const ANYBODY = 'allUsers';

/** Everybody who has an account of Google, or a service account. */
export const ANY_ACCOUNT = 'allAuthenticatedUsers';

/** Names of sets whose members the files do not show. */
const SETS = /^(group|domain|customer|principalSet|projectOwner|projectEditor|projectViewer):/;

/** Whether a name is of one principal, and not of a set of them. */
export const isSingle = (name: string): boolean => /^(user|serviceAccount|principal):/.test(name);

const PLAIN = /^(user:|serviceAccount:(?!.*\.svc\.id\.goog\[))[^$]*$/;
const PLAIN_NAMES = new Map<string, boolean>();
const MOST_REMEMBERED = 100_000;

/** One principal that has one name, all of which is known: nearly everybody. */
function isPlain(name: string): boolean {
  const known = PLAIN_NAMES.get(name) ?? PLAIN.test(name);
  if (PLAIN_NAMES.size >= MOST_REMEMBERED) PLAIN_NAMES.clear();
  PLAIN_NAMES.set(name, known);
  return known;
}

/** Whether one caller is among whom a member of a policy names. @param caller a principal, or a set: somebody of it of whom nothing else is known */
export function membershipOf(caller: string, member: string): Membership {
  if (member === ANYBODY || member === caller) return YES;
  if (isPlain(caller) && isPlain(member)) return NO;
  if (mayBeSame(caller, member)) return open(caller, member);
  if (caller === ANYBODY) return NO;
  if (member === ANY_ACCOUNT) return hasAccount(caller, member);
  if (caller === ANY_ACCOUNT || isSingle(member)) return NO;
  return SETS.test(member) ? inSet(caller, member) : open(caller, member);
}

/** Whether only deployment tells whether two are the same. */
const mayBeSame = (one: string, other: string): boolean =>
  [one, other].some((name) => name.startsWith('unknown:')) ||
  areOfCluster(one, other) ||
  sameness(one, other) === 'maybe';

const open = (caller: string, member: string): Membership => ({
  kind: 'open',
  because: `the files do not tell whether '${spelled(caller)}' is '${spelled(member)}'`,
});

const outside = (caller: string, member: string, likely = false): Membership => ({
  kind: 'outside',
  likely,
  because: `the files do not tell whether ${isSingle(caller) ? '' : 'somebody of '}'${spelled(caller)}' is in '${spelled(member)}'`,
});

const spelled = (name: string): string => name.replace(/^unknown:/, '');

/** An account of Kubernetes has two names: 'serviceAccount:P.svc.id.goog[…]', and one in a pool of identities. */
function areOfCluster(one: string, other: string): boolean {
  const isOld = (name: string) => /\.svc\.id\.goog\[/.test(name);
  const isNew = (name: string) => /Pools\/[^/]*\.svc\.id\.goog\//.test(name);
  return (isOld(one) && isNew(other)) || (isNew(one) && isOld(other));
}

/** Identities that another provider vouches for. */
const isFederated = (name: string): boolean => /^principal(Set)?:\/\/iam\.googleapis\.com\//.test(name);

/** Identities that another provider vouches for are none, and may be in a group. */
function hasAccount(caller: string, member: string): Membership {
  if (isFederated(caller)) return NO;
  return /^(user|serviceAccount|domain):/.test(caller) ? YES : outside(caller, member, true);
}

function inSet(caller: string, member: string): Membership {
  if (isFederated(member)) return inPool(caller, member);
  if (member.startsWith('principalSet://cloudresourcemanager.googleapis.com/')) {
    return /^(serviceAccount|group|principalSet):/.test(caller) ? outside(caller, member) : NO;
  }
  if (member.startsWith('domain:')) {
    const domain = /^user:.*@(.*)$/.exec(caller)?.[1];
    return outside(caller, member, domain !== undefined && `domain:${domain}` === member);
  }
  return outside(caller, member);
}

const POOL = /^(principal(?:Set)?:\/\/iam\.googleapis\.com\/.*?Pools\/[^/]*)\/(.*)$/s;

/** Sets of federated identities: all of a pool, a group, or those that have a value of an attribute. */
function inPool(caller: string, member: string): Membership {
  if (!isFederated(caller)) return /^(group|principalSet|customer):/.test(caller) ? outside(caller, member) : NO;
  const [mine, theirs] = [caller, member].map((name) => POOL.exec(name));
  const [, pool = '', which = ''] = theirs ?? [];
  if (!mine || !theirs) return open(caller, member);
  const same = sameness(
    (mine[1] ?? '').replace(/^principal:/, 'principalSet:'),
    pool.replace(/^principal:/, 'principalSet:'),
  );
  if (same === 'different') return NO;
  if (same === 'maybe') return open(caller, member);
  return which === '*' ? YES : outside(caller, member);
}

/** Whether all of one set are in another as well, or none of them is; nothing where either can be. */
export function relation(one: string, other: string): 'within' | 'apart' | undefined {
  if (!isFederated(one) || one === other) return undefined;
  if (other === ANY_ACCOUNT) return 'apart';
  if (!isFederated(other)) return undefined;
  const found = membershipOf(one, other);
  if (found.kind === 'yes') return 'within';
  return found.kind === 'no' && !isSingle(one) && !isSingle(other) ? 'apart' : undefined;
}
