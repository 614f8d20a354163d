import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of an `ApproverRole`. */
export interface ApproverRoleProps extends DutyRoleProps {}

/**
 * Whoever says that a model may be used: `registry.grants.approve(approver)`. Of itself it looks at models and how they were made.
 *
 * @throws DutyHolder, MemberPublic, MemberFormat, ApproverMissing, ApproverAsks, AccessHours as every `DutyRole`
 */
export class ApproverRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: ApproverRoleProps) {
    super(scope, id, 'approver', props);
  }
}
