import { accountOf, arnParts } from './arn';
import type { Asked } from './asked';
import { identityOf, resourcesOf } from './found';

/** Whether a request takes a role on, so that the trust policy of the role is the policy of its resource. */
export function isTakingOn({ action, request }: Asked): boolean {
  if (!action.startsWith('sts:')) return false;
  const parts = arnParts(request.resource);
  return parts?.[2] === 'iam' && parts[5]?.startsWith('role/') === true;
}

/** Whether the resource is a key of KMS, whose own policy must allow what is done with it, or leave it to the account. */
export function isKey({ action, request }: Asked): boolean {
  if (!action.startsWith('kms:')) return false;
  const parts = arnParts(request.resource);
  return parts?.[2] === 'kms' && parts[5]?.startsWith('key/') === true;
}

/**
 * The account of the resource: the one in its ARN, or that of the files where they hold it. ARNs of buckets and of models of AWS tell no
 * account: where the request does not tell either, they are taken to be of the caller's.
 */
export function resourceAccount({ access, request, account, keys }: Asked): string | undefined {
  const named = accountOf(request.resource);
  if (named !== undefined) return named;
  if (resourcesOf(access, request.resource).length > 0 || identityOf(access, request.resource)) return access.account;
  const told = keys.get('aws:resourceaccount');
  return typeof told === 'string' ? told : account;
}
