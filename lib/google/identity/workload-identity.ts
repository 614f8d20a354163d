import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { IMemberRef } from '../naming/member';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { keysOf, workloadsOf } from './account-users';
import { CustomRole } from './custom-role';
import type { GrantCondition } from './grant-condition';
import { checkHeeded, checkPermissions, checkRole } from './grantable-role';
import { WorkloadIdentityGrants } from './workload-identity-grants';

/** Properties of a `WorkloadIdentity`. */
export interface WorkloadIdentityProps {
  /** The project that the account is of, and that the workload runs in. */
  readonly project: GoogleProject;

  /**
   * What the workload is called, in up to 100 bytes.
   *
   * @default - the end of the construct's path
   */
  readonly displayName?: string;

  /**
   * What the workload does, in up to 256 bytes.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The part of the account's address before '@': 6 to 30 lower-case letters, digits and '-'. Give it where an account keeps its address
   * although its construct moves.
   *
   * @default - made from the construct's path
   */
  readonly accountId?: string;
}

/** What a workload may in a project: exact permissions, or a role. */
export type WorkloadGrant = (
  | {
      /** By exact names such as 'storage.objects.get'; a custom role is made of them. */
      readonly permissions: readonly string[];
    }
  | {
      /** A custom role, or the name of a ready-made one such as 'roles/logging.logWriter'. */
      readonly role: CustomRole | string;
    }
) & {
  /** The project in which it may. Where a resource has grants of its own, grant it there: that reaches less. */
  readonly on: GoogleProject;

  /**
   * For which resources, and until when. For services that tell conditions no names, as Vertex AI, only tags and time can be asked for.
   *
   * @default - for all of the project, for ever
   */
  readonly condition?: GrantCondition;
};

const ACCOUNT_ID = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

const DISPLAY_ROOM = 100;
const DESCRIPTION_ROOM = 256;

/**
 * The service account of exactly one workload, without keys: nothing is allowed to it but what is granted.
 *
 * What runs in Google Cloud is given it by its `email`, and then needs no secret. Its address follows its place in the app, so that other stacks can
 * name it without depending on this one; moving it to another place replaces it, and what was granted to the old one is lost.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/google_service_account
 *
 * @throws AccountId if the account's id is not one
 * @throws AccountText if a name or description is too long
 * @throws AccountKey, when the app is synthesised, if a key is made for the account
 * @throws AccountShared, when the app is synthesised, if a second workload runs as the account
 */
export class WorkloadIdentity extends GoogleConstruct implements IMemberRef {
  public readonly account: ServiceAccount;

  /** The address of the account, by which workloads are given it. */
  public readonly email: string;

  /** As policies on the account name it: `projects/PROJECT/serviceAccounts/EMAIL`. */
  public readonly name: string;

  /** Who may act as the account. */
  public readonly grants: WorkloadIdentityGrants;

  public constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    this.check(props);
    const { projectId } = props.project;
    const accountId = props.accountId ?? stableName(this, { room: 30, separator: '-' });
    this.account = new ServiceAccount(this, 'Account', {
      project: projectId,
      accountId,
      displayName: props.displayName ?? this.node.path.slice(-DISPLAY_ROOM),
      description: props.description,
    });
    const email = `${accountId}@${projectId}.iam.gserviceaccount.com`;
    this.email = namedAcrossStacks(this.account, this.account.email, email);
    this.name = namedAcrossStacks(this.account, this.account.name, `projects/${projectId}/serviceAccounts/${email}`);
    this.grants = new WorkloadIdentityGrants(this, props.project);
    this.node.addValidation({ validate: () => [...this.keys(email), ...this.sharing(email)] });
  }

  public get member(): string {
    return `serviceAccount:${this.email}`;
  }

  /**
   * Allows something to the workload in a project, besides what others are allowed there.
   *
   * @throws BasicRole, AdminRole, RoleOverIdentities, ServiceAgentRole, RoleTooBroad, RoleFormat if a role opens more than a task needs, or is none
   * @throws PermissionWidens if a permission lets the workload widen its rights, or act as another
   * @throws ConditionUnsupported, ConditionElsewhere if the condition could never hold for a service that is granted
   */
  public grant(id: string, grant: WorkloadGrant): ProjectIamMember {
    const { on, condition } = grant;
    const role =
      'role' in grant ? grant.role : new CustomRole(this, `${id}Role`, { project: on, permissions: grant.permissions });
    if (typeof role === 'string') checkRole(role, this);
    else checkPermissions(role.permissions, this);
    if (condition !== undefined) checkHeeded(role, condition, this);
    return new ProjectIamMember(this, id, {
      project: on.projectId,
      role: typeof role === 'string' ? role : role.name,
      member: this.member,
      ...(condition !== undefined && { condition: { title: id, expression: condition.expression } }),
    });
  }

  private check({ accountId, displayName = '', description = '' }: WorkloadIdentityProps): void {
    if (accountId !== undefined && !Token.isUnresolved(accountId) && !ACCOUNT_ID.test(accountId)) {
      const allowed = "6 to 30 lower-case letters, digits and '-', beginning with a letter";
      const reason = `'accountId' must be ${allowed}, got '${accountId}'; leave it out to have one made`;
      throw new ConfigError('AccountId', reason, this);
    }
    this.checkLength('displayName', displayName, DISPLAY_ROOM);
    this.checkLength('description', description, DESCRIPTION_ROOM);
  }

  private checkLength(prop: string, text: string, room: number): void {
    const got = Buffer.byteLength(text);
    if (Token.isUnresolved(text) || got <= room) return;
    throw new ConfigError('AccountText', `'${prop}' must be ${room} bytes at the most, got ${got}; shorten it`, this);
  }

  private keys(email: string): string[] {
    return keysOf({ account: this.account, email }).map((path) => {
      const todo = 'let the workload run as the account, or come by federation';
      return new ConfigError('AccountKey', `'account' must have no key, got one at ${path}; ${todo}`, this).message;
    });
  }

  private sharing(email: string): string[] {
    const paths = workloadsOf({ account: this.account, email });
    if (paths.length < 2) return [];
    const reason = `'account' must be of one workload alone, got ${paths.length}: ${paths.join(', ')}`;
    return [new ConfigError('AccountShared', `${reason}; give each a WorkloadIdentity of its own`, this).message];
  }
}
