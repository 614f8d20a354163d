import { PrivilegedAccessManagerEntitlement } from '@cdktf/provider-google/lib/privileged-access-manager-entitlement';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { CustomRole } from '../identity/custom-role';
import type { GrantCondition } from '../identity/grant-condition';
import { type IMemberRef, sameSpelling, somebody } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** How rights are had that are asked for. */
export interface AccessOnRequest {
  /** Who says yes or no: others than those who ask, one at least. Nobody can approve a request of their own. */
  readonly approvedBy: readonly IMemberRef[];

  /**
   * How long a grant lasts at the most, in hours, from 0.5 to 8. It ends by itself.
   *
   * @default 1
   */
  readonly maxHours?: number;

  /**
   * Addresses that are told of each grant.
   *
   * @default - approvers and whoever asked, as Google tells them
   */
  readonly notify?: readonly string[];
}

/** Properties of `PrivilegedAccess`. */
export interface PrivilegedAccessProps extends AccessOnRequest {
  /** The project in which the rights are had. */
  readonly project: GoogleProject;

  /** Who may ask. */
  readonly eligible: readonly IMemberRef[];

  /** What is had for a while: a role with the permissions of one task. */
  readonly role: CustomRole;

  /**
   * For what the rights hold besides.
   *
   * @default - for all of the project
   */
  readonly condition?: GrantCondition;
}

const HOUR = 3_600;
const LEAST_HOURS = 0.5;
const MOST_HOURS = 8;

/**
 * Rights that nobody has until they ask, say why and somebody else agrees, and that end by themselves.
 *
 * Both say why, and all of it is in the audit log. The project needs Privileged Access Manager set up:
 * https://cloud.google.com/iam/docs/pam-permissions-and-setup. Which second factor people show to sign in, Google Workspace or their provider of
 * identities decides.
 *
 * Source: https://cloud.google.com/iam/docs/pam-overview
 *
 * @throws EligibleMissing, ApproverMissing if nobody may ask, or nobody agrees
 * @throws ApproverAsks if somebody is named for both
 * @throws AccessHours if a grant is to last less than half an hour, or more than 8
 * @throws MemberPublic, MemberFormat if one is nobody in particular
 */
export class PrivilegedAccess extends GoogleConstruct {
  public readonly entitlement: PrivilegedAccessManagerEntitlement;

  public constructor(scope: Construct, id: string, props: PrivilegedAccessProps) {
    super(scope, id);
    this.check(props);
    const { project, eligible, approvedBy, role, condition, maxHours = 1, notify } = props;
    this.entitlement = new PrivilegedAccessManagerEntitlement(this, 'Resource', {
      entitlementId: stableName(this, { room: 63, separator: '-' }),
      location: 'global',
      parent: `projects/${project.projectId}`,
      maxRequestDuration: `${maxHours * HOUR}s`,
      eligibleUsers: [{ principals: eligible.map(somebody) }],
      privilegedAccess: {
        gcpIamAccess: {
          resource: `//cloudresourcemanager.googleapis.com/projects/${project.projectId}`,
          resourceType: 'cloudresourcemanager.googleapis.com/Project',
          roleBindings: [
            { role: role.name, ...(condition !== undefined && { conditionExpression: condition.expression }) },
          ],
        },
      },
      requesterJustificationConfig: { unstructured: {} },
      approvalWorkflow: {
        manualApprovals: {
          requireApproverJustification: true,
          steps: [{ approvalsNeeded: 1, approvers: { principals: approvedBy.map(somebody) } }],
        },
      },
      ...(notify !== undefined && { additionalNotificationTargets: { adminEmailRecipients: [...notify] } }),
    });
  }

  private check({ eligible, approvedBy, maxHours = 1 }: PrivilegedAccessProps): void {
    const refuse = (code: string, reason: string) => new ConfigError(code, reason, this);
    if (eligible.length === 0) {
      throw refuse('EligibleMissing', "'eligible' must name who may ask, got nobody; name a group");
    }
    if (approvedBy.length === 0) {
      throw refuse('ApproverMissing', "'approvedBy' must name who agrees, got nobody; name a group of others");
    }
    const askers = new Set(eligible.map(sameSpelling));
    const both = approvedBy.find((one) => askers.has(sameSpelling(one)));
    if (both !== undefined) {
      const got = Token.isUnresolved(both.member) ? 'the same member' : `'${both.member}'`;
      throw refuse(
        'ApproverAsks',
        `'approvedBy' must be others than 'eligible', got ${got} in both; name another group`,
      );
    }
    if (maxHours >= LEAST_HOURS && maxHours <= MOST_HOURS && Number.isInteger(maxHours * HOUR)) return;
    throw refuse(
      'AccessHours',
      `'maxHours' must be ${LEAST_HOURS} to ${MOST_HOURS}, got ${maxHours}; what lasts longer is no exception`,
    );
  }
}
