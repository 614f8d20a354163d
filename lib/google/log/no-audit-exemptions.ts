import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { enforced } from '../place/enforced-constraint';

/** Properties of `NoAuditExemptions`. */
export interface NoAuditExemptionsProps {
  /** Where nobody can be exempted: an `AuditScope`, an `Organization` or a `Folder`. */
  readonly scope: { readonly name: string };
}

/**
 * Lets nobody exempt anybody from audit logs, in an organization, a folder or a project.
 *
 * Exemptions that are there stay. Whoever applies it needs roles/orgpolicy.policyAdmin, which is given on an organization.
 */
export class NoAuditExemptions extends GoogleConstruct {
  public readonly policy: OrgPolicyPolicy;

  public constructor(scope: Construct, id: string, { scope: { name } }: NoAuditExemptionsProps) {
    super(scope, id);
    this.policy = enforced(this, 'Policy', { on: name, constraint: 'iam.disableAuditLoggingExemption' });
  }
}
