import { ProjectIamCustomRole } from '@cdktf/provider-google/lib/project-iam-custom-role';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Properties of a `CustomRole`. */
export interface CustomRoleProps {
  /** The project that the role is of; it can be granted on the project and on what is in it. */
  readonly project: GoogleProject;

  /** What the role allows, by exact names such as 'aiplatform.endpoints.predict'; one at least. */
  readonly permissions: readonly string[];

  /**
   * What people see, in up to 100 bytes of UTF-8.
   *
   * @default - the end of the construct's path
   */
  readonly title?: string;

  /**
   * What the role is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The id, from 3 to 64 letters, digits, '_' and '.'. Give it where a role keeps its id although its construct moves.
   *
   * @default - made from the construct's path
   */
  readonly roleId?: string;
}

/** As https://cloud.google.com/iam/docs/permissions-reference spells them. */
const PERMISSION = /^[a-z][a-z0-9-]*\.[A-Za-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*$/;

const ROLE_ID = /^[A-Za-z0-9_.]{3,64}$/;

/** Source: https://cloud.google.com/iam/docs/reference/rest/v1/projects.roles#Role */
const TITLE_ROOM = 100;

/**
 * A role with exactly the permissions of a task, which no release of Google's widens.
 *
 * A deleted role can be brought back for 7 days, and its id is not free for up to 37: so it is not destroyed with the stack, and its id follows
 * its place in the app for ever. Permissions are changed in place.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/google_project_iam_custom_role
 *
 * @throws PermissionsMissing if no permission is given
 * @throws PermissionFormat if one is not the exact name of a permission
 * @throws RoleId if the id is not one
 * @throws RoleTitle if the title is longer than 100 bytes
 */
export class CustomRole extends GoogleConstruct {
  public readonly role: ProjectIamCustomRole;

  /** As bindings name it: `projects/PROJECT/roles/ID`. */
  public readonly name: string;

  /** What the role allows. */
  public readonly permissions: readonly string[];

  public constructor(scope: Construct, id: string, props: CustomRoleProps) {
    super(scope, id);
    this.check(props);
    this.permissions = props.permissions;
    const { projectId } = props.project;
    const roleId = props.roleId ?? stableName(this, { room: 64, separator: '_' });
    this.role = new ProjectIamCustomRole(this, 'Role', {
      project: projectId,
      roleId,
      title: props.title ?? this.node.path.slice(-TITLE_ROOM),
      description: props.description,
      permissions: [...props.permissions],
      stage: 'GA',
      lifecycle: { preventDestroy: true },
    });
    this.name = namedAcrossStacks(this.role, this.role.name, `projects/${projectId}/roles/${roleId}`);
  }

  private check({ permissions, roleId, title = '' }: CustomRoleProps): void {
    const known = (value: string) => !Token.isUnresolved(value);
    if (permissions.length === 0) {
      const reason = "'permissions' must name a permission at least, got none; name what the task needs";
      throw new ConfigError('PermissionsMissing', reason, this);
    }
    const wrong = Token.isUnresolved(permissions)
      ? undefined
      : permissions.find((permission) => known(permission) && !PERMISSION.test(permission));
    if (wrong !== undefined) {
      const allowed = "exact names such as 'aiplatform.endpoints.predict', without wildcards";
      const reason = `'permissions' must be ${allowed}, got '${wrong}'; name each one as service.resource.verb`;
      throw new ConfigError('PermissionFormat', reason, this);
    }
    if (roleId !== undefined && known(roleId) && !ROLE_ID.test(roleId)) {
      const reason = `'roleId' must be 3 to 64 letters, digits, '_' and '.', got '${roleId}'; leave it out to have one made`;
      throw new ConfigError('RoleId', reason, this);
    }
    const room = known(title) ? Buffer.byteLength(title) : 0;
    if (room > TITLE_ROOM) {
      const reason = `'title' must be ${TITLE_ROOM} bytes at the most, got ${room}; shorten it`;
      throw new ConfigError('RoleTitle', reason, this);
    }
  }
}
