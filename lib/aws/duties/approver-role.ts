import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of an `ApproverRole`. */
export interface ApproverRoleProps extends DutyRoleProps {}

/**
 * The role of whoever says that a model may be used: `registry.grants.approve(approver)`.
 *
 * It reads, and sets the approval of a registered version, or of a stage of a pipeline; all else is denied to it, whatever is granted to it.
 *
 * @throws SessionDuration, DutyAction, BeyondDuty as every `DutyRole`
 */
export class ApproverRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: ApproverRoleProps) {
    super(scope, id, 'approver', props);
  }
}
