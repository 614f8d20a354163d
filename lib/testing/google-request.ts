import { membersNamed } from '../access/google/callers';
import { checkQuestion } from '../access/google/check-question';
import { resourcesNamed } from '../access/google/targets';
import type { GoogleAccess, Request } from '../access/model';
import { noRequest } from '../access/prove';
import type { AccessRequest } from './access-request';

/**
 * A request in Google Cloud. Who is in which group is unknown, unless the principal is the group: then it is somebody of it, and of nothing else.
 *
 * @throws InputError `UnknownAction`, `UnknownPrincipal`, `UnknownResource`: a request with a mistyped name is denied, and proves nothing
 */
export function requestInGoogle(access: GoogleAccess, asked: AccessRequest): Request {
  const { principal, action, resource, context = {} } = asked;
  checkQuestion(noRequest({ action, resource, principal }).byAnyone(), [access]);
  const [member = principal] = membersNamed(principal, access);
  const [target] = resourcesNamed(resource, access);
  const isSet = /^(group|domain|principalSet):/.test(member);
  return {
    caller: { kind: 'member', member, ...(isSet && { of: [] }) },
    action,
    resource: target?.name ?? resource,
    context,
  };
}
