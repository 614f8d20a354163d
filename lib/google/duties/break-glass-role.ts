import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { LogAlarm } from '../log/log-alarm';
import type { ILogKeeper } from '../log/log-keeper';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { type AccessOnRequest, PrivilegedAccess } from './privileged-access';

/** Properties of a `BreakGlassRole`. */
export interface BreakGlassRoleProps extends AccessOnRequest {
  /** The project in which it helps. */
  readonly project: GoogleProject;

  /** A group, which may ask in an emergency and has no rights before: `Member.group('break-glass@example.com')`. */
  readonly assumedBy: IMemberRef;

  /** What it may for the time of a grant, by exact names such as 'storage.buckets.update'. */
  readonly permissions: readonly string[];

  /** Where the use of it is counted: logs to which the audit logs of the project go. */
  readonly logs: ILogKeeper;

  /** Who is told of every use: `projects/PROJECT/notificationChannels/ID`, one at least. */
  readonly alarmTo: readonly string[];
}

const MOST_HOURS = 4;

/**
 * The way in for emergencies, which other constructs take as `breakGlass`: a group that has no rights until somebody of it asks, says why and somebody of
 * another group agrees. A grant ends after an hour, if nothing else is said, and each is told.
 *
 * Fences let the group through at all times: they keep what roles give, and it has none until then.
 *
 * @throws BreakGlassKind if that is no group
 * @throws BreakGlassHours if a grant is to last longer than 4 hours
 * @throws PermissionsMissing, PermissionFormat as `CustomRole` does
 * @throws ApproverMissing, ApproverAsks, AccessHours as `PrivilegedAccess` does
 * @throws ChannelsMissing, ChannelName if nobody is told
 */
export class BreakGlassRole extends GoogleConstruct implements IMemberRef {
  /** As policies spell the group. */
  public readonly member: string;

  public readonly role: CustomRole;
  public readonly access: PrivilegedAccess;

  public constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    super(scope, id);
    this.check(props);
    const { project, assumedBy, permissions, approvedBy, maxHours, notify } = props;
    this.member = somebody(assumedBy);
    this.role = new CustomRole(this, 'Role', { project, permissions, description: 'For emergencies' });
    this.access = new PrivilegedAccess(this, 'Access', {
      project,
      eligible: [this],
      role: this.role,
      approvedBy,
      ...(maxHours !== undefined && { maxHours }),
      ...(notify !== undefined && { notify }),
    });
    this.alarm(props);
  }

  private alarm({ logs, alarmTo }: BreakGlassRoleProps): void {
    const { entitlementId } = this.access.entitlement;
    new LogAlarm(this, 'Alarm', {
      logs,
      filter: [
        'log_id("cloudaudit.googleapis.com/activity")',
        'protoPayload.serviceName="privilegedaccessmanager.googleapis.com"',
        'protoPayload.methodName=~"[.](Create|Approve)Grant$"',
        `protoPayload.resourceName:"/entitlements/${entitlementId}"`,
      ].join(' AND '),
      metric: `break_glass_${this.node.addr.slice(-8)}`,
      tells: 'entries',
      to: alarmTo,
      title: 'Somebody breaks the glass',
      advice:
        'Ask who it is and why, and look at what is done until the grant ends. Revoke it if nobody knows of an emergency.',
    });
  }

  private check({ assumedBy: { member }, maxHours = 1 }: BreakGlassRoleProps): void {
    if (!Token.isUnresolved(member) && !/^(group:|principalSet:)/.test(member)) {
      const reason = `'assumedBy' must be a group, got '${member}'; who leaves, or loses a key, must not take the only way in along`;
      throw new ConfigError('BreakGlassKind', reason, this);
    }
    if (maxHours <= MOST_HOURS) return;
    throw new ConfigError(
      'BreakGlassHours',
      `'maxHours' must be ${MOST_HOURS} at the most, got ${maxHours}; ask again`,
      this,
    );
  }
}
