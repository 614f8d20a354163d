import { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';

/** What is enforced, and where. */
interface Enforcement {
  /** `organizations/NUMBER`, `folders/NUMBER` or `projects/ID`. */
  readonly on: string;

  /**
   * Source: https://cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints
   */
  readonly constraint: 'iam.disableAuditLoggingExemption' | 'storage.secureHttpTransport';
}

/** Enforces a constraint that is on or off. Whoever applies it needs roles/orgpolicy.policyAdmin, which is given on an organization. */
export function enforced(scope: Construct, id: string, { on, constraint }: Enforcement): OrgPolicyPolicy {
  return new OrgPolicyPolicy(scope, id, {
    name: `${on}/policies/${constraint}`,
    parent: on,
    spec: { rules: [{ enforce: 'TRUE' }] },
    lifecycle: { preventDestroy: true },
  });
}
