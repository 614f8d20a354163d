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
  const bearers = [...identities.map(({ trust }) => trust), ...resources.map(({ policy }) => policy)];
  return bearers.some(
    (policy) =>
      policy !== undefined &&
      (policy.hidden !== undefined || allowing.of(policy).some((statement) => namesOthers(statement, account))),
  );
}

function allowingIn(matters: (statement: Statement) => boolean) {
  const of = ({ statements }: Policy) => statements.filter((one) => one.effect === 'Allow' && matters(one));
  return { of, some: (policy: Policy) => policy.hidden !== undefined || of(policy).length > 0 };
}

/** Whether it lets somebody in by themselves: an account leaves it to what its own identities may do. */
const namesOthers = ({ principals }: Statement, account: string): boolean =>
  principals === undefined || principals.excluded || principals.list.some((one) => !isAccount(one, account));

function isAccount({ kind, name }: ListedPrincipal, account: string): boolean {
  if (kind !== 'AWS' || name === '*') return false;
  const named = namedPrincipal(name);
  return named.kind === 'account' && named.account === account;
}
