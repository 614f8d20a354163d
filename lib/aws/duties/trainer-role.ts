import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of a `TrainerRole`. */
export interface TrainerRoleProps extends DutyRoleProps {}

/**
 * The role of whoever trains models: `training.grants.startJobs(trainer)`, `registry.grants.register(trainer)`.
 *
 * It approves nothing, deploys nothing, shares or copies nothing out, takes on no other role and alters no log, whatever else is granted to it.
 *
 * @throws SessionDuration, DutyAction, BeyondDuty as every `DutyRole`
 */
export class TrainerRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: TrainerRoleProps) {
    super(scope, id, 'trainer', props);
  }
}
