import { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GoogleConstruct } from '../google-construct';
import type { IHierarchyNode } from '../place/folder';
import { nameOf } from '../place/place-name';

/** Properties of `KeylessAccounts`. */
export interface KeylessAccountsProps {
  /** Where no account gets a key: an organization, a folder or a project, with all that is in it. */
  readonly of: IHierarchyNode;
}

/**
 * The ways by which a service account gets a key that works until somebody withdraws it.
 *
 * Source: https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys
 */
const CONSTRAINTS = {
  Creation: 'iam.disableServiceAccountKeyCreation',
  Upload: 'iam.disableServiceAccountKeyUpload',
} as const;

/**
 * Nobody makes or uploads keys of service accounts any more, whatever rights they have. Keys that are there stay: delete them.
 *
 * Whoever applies it needs roles/orgpolicy.policyAdmin, which is given on an organization, also where it is for a project.
 *
 * @throws OrganizationMissing if there is no organization, folder or project
 */
export class KeylessAccounts extends GoogleConstruct {
  public readonly policies: readonly OrgPolicyPolicy[];

  public constructor(scope: Construct, id: string, { of }: KeylessAccountsProps) {
    super(scope, id);
    if (of === undefined) {
      const todo = 'without rights on one, leave it to those who have them';
      throw new ConfigError('OrganizationMissing', `'of' must be given, got none; ${todo}`, this);
    }
    this.policies = Object.entries(CONSTRAINTS).map(
      ([name, constraint]) =>
        new OrgPolicyPolicy(this, name, {
          name: `${nameOf(of)}/policies/${constraint}`,
          parent: nameOf(of),
          spec: { rules: [{ enforce: 'TRUE' }] },
          lifecycle: { preventDestroy: true },
        }),
    );
  }
}
