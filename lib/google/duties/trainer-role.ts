import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of a `TrainerRole`. */
export interface TrainerRoleProps extends DutyRoleProps {}

/**
 * Whoever trains models: `training.grants.startJobs(trainer)`, `registry.grants.register(trainer)`. Of itself it looks at models and jobs.
 *
 * @throws DutyHolder, MemberPublic, MemberFormat, ApproverMissing, ApproverAsks, AccessHours as every `DutyRole`
 */
export class TrainerRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: TrainerRoleProps) {
    super(scope, id, 'trainer', props);
  }
}
