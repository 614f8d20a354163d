import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of an `AuditorRole`. */
export interface AuditorRoleProps extends DutyRoleProps {}

/**
 * Whoever looks at what happened: it reads settings, policies and the registry, and logs once they are granted (`logs.grants.read(auditor)`). It changes
 * nothing.
 *
 * @throws DutyHolder, MemberPublic, MemberFormat, ApproverMissing, ApproverAsks, AccessHours as every `DutyRole`
 */
export class AuditorRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: AuditorRoleProps) {
    super(scope, id, 'auditor', props);
  }
}
