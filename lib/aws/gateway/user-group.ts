import { Token } from 'aws-cdk-lib';
import { cedarString, IDENTITY_CENTER_GROUP_ID } from '../../cedar';
import { ConfigError } from '../../core';
import type { TrustProviderKind } from './trust-provider';

/** A group of users, as the gateway's user provider knows it. */
export class UserGroup {
  /**
   * A group of IAM Identity Center, by its id: a name can be given to another group.
   *
   * @throws UserGroupId if it is not the id of a group, or known only at deploy time
   */
  public static identityCenter(groupId: string): UserGroup {
    if (Token.isUnresolved(groupId) || !IDENTITY_CENTER_GROUP_ID.test(groupId)) {
      throw new ConfigError(
        'UserGroupId',
        `'groupId' must be the id of an Identity Center group, such as '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f', got ${shown(groupId)}; ` +
          'see it with `aws identitystore list-groups`',
      );
    }
    const group = cedarString(groupId);
    const has = (reference: string) => `context.${reference}.groups has ${group}`;
    return new UserGroup('identity-center', has, 'groups', groupId);
  }

  /**
   * A group that an OpenID Connect provider names in a claim, which is a set of texts.
   *
   * @param claim the claim, which must be among the `claims` of the provider as a `StringSet`
   * @throws UserGroupId if the name is empty, or known only at deploy time
   */
  public static oidc(name: string, claim = 'groups'): UserGroup {
    if ([name, claim].some((text) => Token.isUnresolved(text) || text === '')) {
      throw new ConfigError(
        'UserGroupId',
        `'name' and 'claim' must be texts known at synthesis, got ${shown(name)} and ${shown(claim)}`,
      );
    }
    const [key, group] = [cedarString(claim), cedarString(name)];
    const has = (reference: string) =>
      `context.${reference} has ${key} && context.${reference}[${key}].contains(${group})`;
    return new UserGroup('oidc', has, claim, name);
  }

  private constructor(
    /** The kind of provider that knows the group. */
    public readonly kind: TrustProviderKind,
    /** @internal */
    public readonly _condition: (reference: string) => string,
    /** @internal The list that the provider sends, in which its name or id is. */
    public readonly _list: string,
    /** @internal */
    public readonly _member: string,
  ) {}
}

function shown(value: string): string {
  return Token.isUnresolved(value) ? 'a value known only at deploy time' : `'${value}'`;
}
