import { Token } from 'aws-cdk-lib';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { ConfigError } from '../../core';

const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
const ROLE_PATH = /^\/([\w+=,.@-]+\/)*$/;
const SET_NAME = /^[\w+=,.@-]{1,32}$/;
const EXACT_ROLE = /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** The characters with which Identity Center ends the name of each role that it makes: sixteen. */
const SUFFIX = '?'.repeat(16);

/** What a role that is in every account is called. */
export interface RoleInEveryAccount {
  /** Such as 'ai-break-glass'. */
  readonly roleName: string;

  /** @default '/' */
  readonly path?: string;
}

/**
 * Somebody whom a policy of an organization does not limit, such as a break-glass role.
 *
 * A name by itself is nobody in particular: whoever may create roles takes it in an account that does not have it. So the same policies keep
 * these names from everybody else: from the moment on in which they hold, nobody but those who are exempt makes, changes or passes on a role
 * that is called so. See before that no account has one by somebody else: `aws iam get-role --role-name NAME`.
 */
export class Exemption {
  /**
   * One role of one account.
   *
   * @param role of this app, or its exact ARN
   * @throws ExemptionRole if the ARN has a wildcard, or is not that of a role
   */
  public static role(role: IRoleRef | string): Exemption {
    const arn = typeof role === 'string' ? role : role.roleRef.roleArn;
    if (!Token.isUnresolved(arn) && !EXACT_ROLE.test(arn)) {
      const todo = 'use roleInEveryAccount for a role that each account has';
      throw new ConfigError('ExemptionRole', `'role' must be the exact ARN of one role, got '${arn}'; ${todo}`);
    }
    return new Exemption(() => arn);
  }

  /**
   * Whoever has been assigned a permission set of Identity Center, in any account of the organization.
   *
   * Identity Center makes its roles, by a service-linked role that no such policy limits, and ends their names in sixteen characters, so that no
   * other permission set matches.
   *
   * Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
   *
   * @param name of the permission set, exactly
   * @param region in which Identity Center is, unless that is us-east-1, which their path leaves out
   * @throws ExemptionPermissionSet if the name is empty or has a wildcard
   */
  public static permissionSet(name: string, region = 'us-east-1'): Exemption {
    if (!Token.isUnresolved(name) && !SET_NAME.test(name)) {
      const allowed = "1 to 32 letters, digits or '+=,.@_-'";
      const reason = `'name' must be that of one permission set, of ${allowed}, got '${name}'`;
      throw new ConfigError('ExemptionPermissionSet', `${reason}; name each one`);
    }
    const path = region === 'us-east-1' ? '' : `${region}/`;
    const role = `aws-reserved/sso.amazonaws.com/${path}AWSReservedSSO_${name}_${SUFFIX}`;
    return new Exemption((partition) => `arn:${partition}:iam::*:role/${role}`);
  }

  /**
   * A role that each account has under the same name. Exempt also the role that is to make it in accounts to come.
   *
   * @throws ExemptionName if the name or the path has a wildcard or is none
   */
  public static roleInEveryAccount({ roleName, path = '/' }: RoleInEveryAccount): Exemption {
    if (!ROLE_NAME.test(roleName) || !ROLE_PATH.test(path) || path.startsWith('/aws-reserved/')) {
      const allowed = "the whole name of one role, and 'path' begin and end in '/'";
      const todo = 'a pattern would also exempt roles that somebody else makes';
      throw new ConfigError('ExemptionName', `'roleName' must be ${allowed}, got '${path}${roleName}'; ${todo}`);
    }
    return new Exemption((partition) => `arn:${partition}:iam::*:role${path}${roleName}`);
  }

  private constructor(private readonly arn: (partition: string) => string) {}

  /** As conditions compare it with `aws:PrincipalArn`. */
  public patternIn(partition: string): string {
    return this.arn(partition);
  }
}
