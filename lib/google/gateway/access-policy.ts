import { AccessContextManagerAccessPolicy } from '@cdktf/provider-google/lib/access-context-manager-access-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { IHierarchyNode } from '../place/folder';
import type { Organization } from '../place/organization';

/** What holds the access levels and service perimeters of an organization, or of a part of it. */
export interface IAccessPolicyRef {
  /** `accessPolicies/POLICY`, the policy by its number. */
  readonly accessPolicyName: string;
}

/** Properties of an `AccessPolicy`. */
export interface AccessPolicyProps {
  /** The organization that it is for. An organization has one policy for all of it, and any number for parts of it. */
  readonly organization: Organization;

  /** What people read. */
  readonly title: string;

  /**
   * The folder or project that it is for. Another one makes another policy.
   *
   * @default - the whole organization, which has one such policy at most
   */
  readonly scope?: IHierarchyNode;
}

/**
 * What holds the access levels and service perimeters of an organization, or of a part of it. It is not destroyed with the stack.
 *
 * Needs rights on the organization, and a provider with `userProjectOverride` and `billingProject` where people apply it.
 */
export class AccessPolicy extends GoogleConstruct implements IAccessPolicyRef {
  /**
   * A policy that is there already.
   *
   * @param accessPolicyName `accessPolicies/` and what `gcloud access-context-manager policies list` prints as NAME
   * @throws AccessPolicyName if it is not so
   */
  public static fromName(accessPolicyName: string): IAccessPolicyRef {
    if (Token.isUnresolved(accessPolicyName) || /^accessPolicies\/\d+$/.test(accessPolicyName)) {
      return { accessPolicyName };
    }
    const how = 'see gcloud access-context-manager policies list --organization=ORGANIZATION';
    const reason = `'accessPolicyName' must be 'accessPolicies/' and a number, got '${accessPolicyName}'; ${how}`;
    throw new ConfigError('AccessPolicyName', reason);
  }

  public readonly policy: AccessContextManagerAccessPolicy;

  /**
   * @throws OrganizationMissing if there is no organization
   * @throws AccessPolicyScope if `scope` is an organization
   */
  public constructor(scope: Construct, id: string, props: AccessPolicyProps) {
    super(scope, id);
    const { organization, title, scope: part } = props;
    if (organization === undefined) {
      const reason = `'organization' must be given, got none; without rights on one, use AccessPolicy.fromName(), or leave the perimeter to those who have them`;
      throw new ConfigError('OrganizationMissing', reason, this);
    }
    if (part?.name.startsWith('organizations/')) {
      const reason = `'scope' must be a folder or a project, got ${part.name}; leave it out for the whole organization`;
      throw new ConfigError('AccessPolicyScope', reason, this);
    }
    this.policy = new AccessContextManagerAccessPolicy(this, 'Resource', {
      parent: organization.name,
      title,
      ...(part !== undefined && { scopes: [part.name] }),
      lifecycle: { preventDestroy: true },
    });
  }

  public get accessPolicyName(): string {
    return `accessPolicies/${this.policy.name}`;
  }
}
