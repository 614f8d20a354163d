import { and, FALSE, type Formula, not, or } from '../../access/formula';
import type { Access } from '../../access/model';
import { isOneOf, present } from '../../access/prove/ask-request';
import type { CallerClass } from '../../access/prove/caller-class';
import { accountsIn } from '../../access/prove/named-in-policies';
import type { Place } from '../../core';

/** What nobody from outside may get at. */
export interface Exposed {
  /** One text for each resource. */
  readonly keys: ReadonlySet<string>;
  readonly places: readonly Place[];
}

/** How far from the files somebody is. */
export type Outsider = 'own' | 'named' | 'anyone';

/** Accounts of AWS and of others that policies name stand apart from all others, and from those without one. */
export function outsiderOf({ kind, account }: CallerClass, access: Access): Outsider {
  if (kind === 'anonymous') return 'anyone';
  if (account === undefined || account === access.account || isOfSender(account, access)) return 'own';
  return accountsIn(access, []).includes(account) ? 'named' : 'anyone';
}

/** Some services write logs as an account of AWS. */
const isOfSender = (account: string, { deliveries = [] }: Access): boolean =>
  deliveries.some(({ requests }) =>
    requests.some(({ caller }) => {
      if (caller.kind === 'root') return caller.account === account;
      return caller.kind === 'role' && caller.arn.split(':')[4] === account;
    }),
  );

const NOTHING_KNOWN = new Map<string, string | undefined>();
const hasKey = (key: string): Formula => present(key, NOTHING_KNOWN);

/** Requests that come by no network of the account, which whoever lets in is as open as; keys tell of whose account the caller is. */
export const fromAnywhere = ({ account }: CallerClass): Formula =>
  and([not(hasKey('aws:sourcevpc')), not(hasKey('aws:sourcevpce')), or([not(hasKey(CALLER)), isCaller(account)])]);

const CALLER = 'kms:calleraccount';
const isCaller = (account: string | undefined): Formula =>
  account === undefined ? FALSE : isOneOf(CALLER, [account], NOTHING_KNOWN);

/** Callers of no organization, as far as a policy tells. */
export const ofNoOrganization = (): Formula => not(hasKey('aws:principalorgid'));
export const ofSomeOrganization = (): Formula => hasKey('aws:principalorgid');
