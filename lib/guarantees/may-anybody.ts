import type { Access, ListedPrincipal, Policy, Statement } from '../access/model';
import { mattering } from '../access/prove/class-formula';
import { namedPrincipal } from '../access/prove/principal-arn';

/**
 * Whether anybody could be allowed what a question is about, by statements that allow and whatever names turn out as: mostly nobody is, and
 * nothing has to be asked. Policies that the files do not mention are taken to grant nothing.
 */
export function mayAnybody({ identities, resources, account }: Access, actions: readonly string[]): boolean {
  const allowing = allowingIn(mattering({ actions }));
  const isAble = identities.some(({ unseen, policies }) => unseen.length > 0 || policies.some(allowing.some));
  if (isAble) return true;
  // Roles that the files do not hold trust their account; services take on what was passed to them, which is asked by itself.
  const trusts = identities.flatMap(({ trust, place }) => (place.file === '' ? [] : (trust ?? [])));
  const policies = resources.flatMap(({ policy }) => policy ?? []);
  const isOpen = (policy: Policy, spared: (one: ListedPrincipal) => boolean) =>
    policy.hidden !== undefined || allowing.of(policy).some((statement) => namesOthers(statement, spared));
  const isOwn = (one: ListedPrincipal) => isAccount(one, account);
  return (
    policies.some((policy) => isOpen(policy, isOwn)) ||
    trusts.some((policy) => isOpen(policy, (one) => one.kind === 'Service' || isOwn(one)))
  );
}

function allowingIn(matters: (statement: Statement) => boolean) {
  const of = ({ statements }: Policy) => statements.filter((one) => one.effect === 'Allow' && matters(one));
  return { of, some: (policy: Policy) => policy.hidden !== undefined || of(policy).length > 0 };
}

/** Whether it lets somebody in by themselves: an account leaves it to what its own identities may do. */
const namesOthers = ({ principals }: Statement, spared: (one: ListedPrincipal) => boolean): boolean =>
  principals === undefined || principals.excluded || !principals.list.every(spared);

function isAccount({ kind, name }: ListedPrincipal, account: string): boolean {
  if (kind !== 'AWS' || name === '*') return false;
  const named = namedPrincipal(name);
  return named.kind === 'account' && named.account === account;
}
