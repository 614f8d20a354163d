import type { Caller, ListedPrincipal, ListedPrincipals, RoleCaller } from '../model';
import { accountOf, arnParts } from './arn';
import { glob } from './glob';
import { isFixed, partsOf } from './parts';
import type { Truth } from './truth';

/**
 * How a policy speaks of a caller: of the very session, user, root user, service or provider (`itself`), of the role behind a session
 * (`role`), of the account, which leaves it to policies of identities (`account`), or of everyone (`anyone`).
 */
export type Mention = 'itself' | 'role' | 'account' | 'anyone';

/** A mention, and whether it is sure. */
export interface Mentioned {
  readonly as: Mention;
  readonly sure: boolean;
}

/** How a listed principal speaks of a caller, or nothing where it does not. */
export function mention(listed: ListedPrincipal, caller: Caller): Mentioned | undefined {
  if (listed.kind === '*' || (listed.kind === 'AWS' && listed.name === '*')) return { as: 'anyone', sure: true };
  switch (listed.kind) {
    case 'AWS':
      return mentionOfAws(listed.name, caller);
    case 'Service':
      return sure(caller.kind === 'service' && caller.name === listed.name);
    case 'Federated':
      return sure(caller.kind === 'federated' && caller.provider === listed.name);
    default:
      // A canonical id is another name of an account, and does not tell which.
      return hasAccount(caller) ? { as: 'itself', sure: false } : undefined;
  }
}

const sure = (itself: boolean): Mentioned | undefined => (itself ? { as: 'itself', sure: true } : undefined);

const hasAccount = ({ kind }: Caller) => kind === 'role' || kind === 'user' || kind === 'root';

/** The account of a caller that has one. */
export function accountOfCaller(caller: Caller): string | undefined {
  if (caller.kind === 'root') return caller.account;
  return caller.kind === 'role' || caller.kind === 'user' ? accountOf(caller.arn) : undefined;
}

/** The ARN of the session in which a role calls. */
export function sessionArn({ arn, session = 'session' }: RoleCaller): string {
  const [, partition = 'aws', , , account = '', role = ''] = arnParts(arn) ?? [];
  return `arn:${partition}:sts::${account}:assumed-role/${role.slice(role.lastIndexOf('/') + 1)}/${session}`;
}

function mentionOfAws(name: string, caller: Caller): Mentioned | undefined {
  const account = accountOfCaller(caller);
  if (account === undefined) return undefined;
  if (accountNamed(name) === account) return { as: caller.kind === 'root' ? 'itself' : 'account', sure: true };
  if (caller.kind === 'user') return sure(name === caller.arn) ?? vague(name, [caller.arn]);
  if (caller.kind !== 'role') return undefined;
  if (name === caller.arn) return { as: 'role', sure: true };
  const session = sessionArn(caller);
  return sure(name === session) ?? vague(name, [caller.arn, session]);
}

/** The account that a principal names as a whole. */
export function accountNamed(name: string): string | undefined {
  if (/^\d{12}$/.test(name)) return name;
  const parts = arnParts(name);
  return parts?.[2] === 'iam' && parts[5] === 'root' ? parts[4] : undefined;
}

/** Ids and patterns: AWS takes no patterns here, and ids name whoever had the name when the policy was saved. */
function vague(name: string, arns: readonly string[]): Mentioned | undefined {
  if (/^A(RO|ID)A[A-Z0-9]+$/.test(name)) return { as: 'itself', sure: false };
  if (!/[*?]/.test(name)) return undefined;
  const parts = partsOf(name, { wildcards: true, variables: false });
  return isFixed(parts) && arns.some(glob(parts)) ? { as: 'itself', sure: false } : undefined;
}

/**
 * Whether `NotPrincipal` leaves a caller out.
 *
 * AWS may look at the account first, then at the role and then at the session, so that it is sure only where each of them is listed, or none.
 */
export function isLeftOut({ list }: ListedPrincipals, caller: Caller): Truth {
  const mentions = list.flatMap((listed) => mention(listed, caller) ?? []);
  if (mentions.length === 0) return false;
  const surely = new Set(mentions.flatMap(({ as, sure }) => (sure ? [as] : [])));
  if (surely.has('anyone')) return true;
  const wanted: Readonly<Record<Caller['kind'], readonly Mention[]>> = {
    role: ['itself', 'role', 'account'],
    user: ['itself', 'account'],
    root: ['itself'],
    service: ['itself'],
    federated: ['itself'],
    anonymous: ['anyone'],
    member: ['anyone'],
  };
  return wanted[caller.kind].every((as) => surely.has(as)) || 'unknown';
}
