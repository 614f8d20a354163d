import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of an `AuditorRole`. */
export interface AuditorRoleProps extends DutyRoleProps {}

/**
 * The role of whoever looks at what happened: it reads settings, policies, findings, alarms and the registry, and logs once they are granted
 * (`logs.grants.read(auditor)`). It changes nothing, bypasses no retention and takes on no other role, whatever else is granted to it.
 *
 * @throws SessionDuration, DutyAction, BeyondDuty as every `DutyRole`
 */
export class AuditorRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: AuditorRoleProps) {
    super(scope, id, 'auditor', props);
  }
}
