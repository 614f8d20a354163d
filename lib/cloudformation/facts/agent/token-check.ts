import { type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, unknownIn } from '../../text';

/** The authorizer of a resource that takes tokens. */
export const tokenAuthorizer = ({ properties }: Subject): Field =>
  properties.get('AuthorizerConfiguration', 'CustomJWTAuthorizer');

/** What `CustomJWTAuthorizer` tells; nothing where tokens are not what callers show. */
export function tokenChecks(subject: Subject): Fact[] {
  const authorizer = tokenAuthorizer(subject);
  if (authorizer.isSet === false) return [];
  const lists = ['AllowedAudience', 'AllowedClients', 'CustomClaims'].map((name) => authorizer.get(name));
  const bounded = some([
    ...lists.map(hasItems),
    hasItems(authorizer.get('AllowedWorkloadConfiguration', 'HostingEnvironments')),
    hasItems(authorizer.get('AllowedWorkloadConfiguration', 'WorkloadIdentities')),
    ...authorizer.get('AllowedScopes').texts.map((scope) => {
      const everyTokenHas = matches(scope, /^(openid|profile|email|phone|address|offline_access)$/);
      return everyTokenHas === false ? true : (unknownIn(scope) ?? false);
    }),
  ]);
  return [fact('token-check', subject, { bounded: authorizer.as(bounded) })];
}

/** Whether a list names something, even where only deployment knows what. */
export function hasItems(list: Field): Maybe<boolean> {
  return list.unknown ?? list.items.length > 0;
}
