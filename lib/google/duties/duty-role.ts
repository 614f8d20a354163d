import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { DUTIES, type DutyName } from './duty';
import { type AccessOnRequest, PrivilegedAccess } from './privileged-access';

/** Properties that the roles of all duties share. */
export interface DutyRoleProps {
  /** The project in which the duty is done. */
  readonly project: GoogleProject;

  /** Who has the duty: a group of people, `Member.group('trainers@example.com')`, or the identity of a pipeline; never a single person. */
  readonly assumedBy: IMemberRef;

  /**
   * Whether the rights of the duty are there only when somebody asks for them, and end by themselves. What grants of other constructs add stays.
   *
   * @default - they are always there
   */
  readonly onRequest?: AccessOnRequest;
}

/**
 * A duty in the life of a model: who has it, with a role of exactly what it needs in a project. Other constructs grant to it as to every member.
 *
 * What is of another duty, a `DutyFence` keeps from it, whatever else somebody grants; that needs rights on the organization. That the same person is
 * not in the groups of two duties, the directory decides, and not the files.
 *
 * @throws DutyHolder if a single person has it
 * @throws MemberPublic, MemberFormat if that is nobody in particular
 * @throws ApproverMissing, ApproverAsks, AccessHours as `PrivilegedAccess` does
 */
export abstract class DutyRole extends GoogleConstruct implements IMemberRef {
  /** As policies spell who has the duty. */
  public readonly member: string;

  /** What the duty may in its project. */
  public readonly role: CustomRole;

  public readonly project: GoogleProject;

  protected constructor(
    scope: Construct,
    id: string,
    /** The duty. */
    public readonly duty: DutyName,
    { project, assumedBy, onRequest }: DutyRoleProps,
  ) {
    super(scope, id);
    this.project = project;
    this.member = somebody(assumedBy);
    this.refusePerson();
    this.role = new CustomRole(this, 'Role', {
      project,
      permissions: DUTIES[duty].permissions,
      description: `Whoever ${DUTIES[duty].does} models`,
    });
    if (onRequest === undefined) {
      new ProjectIamMember(this, 'Duty', { project: project.projectId, role: this.role.name, member: this.member });
    } else {
      new PrivilegedAccess(this, 'Access', { ...onRequest, project, eligible: [this], role: this.role });
    }
  }

  /** Whether others do what some permissions are for. */
  public leavesToOthers(permissions: readonly string[]): boolean {
    const others: readonly string[] = DUTIES[this.duty].leavesToOthers;
    return permissions.some((permission) => others.includes(permission));
  }

  private refusePerson(): void {
    if (Token.isUnresolved(this.member) || !this.member.startsWith('user:')) return;
    const reason = `'assumedBy' must be a group or the identity of a pipeline, got '${this.member}'; who leaves must not take the duty along`;
    throw new ConfigError('DutyHolder', reason, this);
  }
}
