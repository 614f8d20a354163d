import { IamDenyPolicy } from '@cdktf/provider-google/lib/iam-deny-policy';
import type { Construct } from 'constructs';
import { ConfigError, type Placed } from '../../core';
import { Fn, type ITerraformDependable, Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { denyPrincipal, EVERYBODY } from '../naming/deny-principal';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';

/** Who may still do what a fence keeps from everybody else. */
export interface FenceExceptions {
  /**
   * A group for emergencies, empty on most days. Without one, nobody could mend what is behind the fence.
   */
  readonly breakGlass: IMemberRef;

  /**
   * Who else may, such as the service account of the pipeline that applies this stack.
   *
   * Without one, Terraform makes what is behind the fence, and from then on cannot change it but as the break-glass group.
   *
   * @default - nobody else
   */
  readonly deployers?: readonly IMemberRef[];
}

/** What asks for tags, in the Common Expression Language. */
export interface TagCondition {
  readonly expression: string;
}

/** Properties of a `Fence`. */
export interface FenceProps extends FenceExceptions {
  /** What the fence stands around: `projects/ID`, `folders/NUMBER` or `organizations/NUMBER`. */
  readonly around: string;

  /**
   * What is kept from everybody, as policies that deny spell it, such as 'storage.googleapis.com/buckets.delete'.
   *
   * Google takes only permissions of https://cloud.google.com/iam/docs/deny-permissions-support, and refuses the whole policy for another.
   */
  readonly permissions: readonly string[];

  /** What the fence is for, in up to 63 characters. */
  readonly purpose: string;

  /**
   * What it stands around only: what bears a tag, as `GrantCondition.onTagged(…)`. Policies that deny can ask for nothing else.
   *
   * @default - everything there
   */
  readonly onTagged?: TagCondition;

  /**
   * What must be there before the fence is, since it could not be made behind it.
   *
   * @default - nothing
   */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * Whom fences let through, where a break-glass group is named.
 *
 * @throws BreakGlassMissing if there is none to let the others through
 */
export function exceptionsOf(
  { breakGlass, deployers }: Partial<FenceExceptions>,
  place: Placed,
): FenceExceptions | undefined {
  if (breakGlass !== undefined) return { breakGlass, deployers };
  if (deployers === undefined) return undefined;
  const how = 'without a group nobody could mend what is behind the fence';
  const reason = `'breakGlass' must be given with 'deployers', got none; ${how}`;
  throw new ConfigError('BreakGlassMissing', reason, place);
}

const AROUND = /^(projects\/[^/]+|(folders|organizations)\/[1-9]\d*)$/;
const PERMISSION = /^[a-z0-9.-]+\.[a-z]+\/[A-Za-z0-9]+\.[A-Za-z0-9]+$/;

const ASKS_TAGS = /^resource\.matchTagId\([^()]*\)( && resource\.matchTagId\([^()]*\))*$/;

/** Kinds of members that stand for more than one person, so that who is in them changes without a deployment. */
const GROUP = /^(group:|principalSet:)/;

const PURPOSE_ROOM = 63;

/**
 * A policy that keeps permissions from everybody, whatever roles they have, but a break-glass group and the pipelines that are named.
 *
 * Whoever applies it needs roles/iam.denyAdmin, which is given on an organization only.
 *
 * Source: https://cloud.google.com/iam/docs/deny-overview
 *
 * @throws FenceAround if that is no project, folder or organization
 * @throws FencePermission if none is given, or one is not spelt as policies that deny spell it
 * @throws FencePurpose if that is longer than 63 characters
 * @throws FenceTag if `onTagged` asks for something else than tags
 * @throws BreakGlassKind if that is one person or one service account
 */
export class Fence extends GoogleConstruct {
  public readonly policy: IamDenyPolicy;

  public constructor(scope: Construct, id: string, props: FenceProps) {
    super(scope, id);
    this.check(props);
    const { around, permissions, purpose, breakGlass, deployers = [], onTagged } = props;
    this.policy = new IamDenyPolicy(this, 'Policy', {
      parent: attachmentPoint(around),
      name: stableName(this, { room: 63, separator: '-' }),
      displayName: purpose,
      rules: [
        {
          description: purpose,
          denyRule: {
            deniedPrincipals: [EVERYBODY],
            deniedPermissions: [...permissions],
            exceptionPrincipals: [breakGlass, ...deployers].map(denyPrincipal),
            ...(onTagged !== undefined && {
              denialCondition: { title: 'only-what-is-tagged', expression: onTagged.expression },
            }),
          },
        },
      ],
      dependsOn: props.after && [...props.after],
      lifecycle: { preventDestroy: true },
    });
  }

  private check({ around, permissions, purpose, breakGlass, onTagged }: FenceProps): void {
    if (onTagged !== undefined && !ASKS_TAGS.test(onTagged.expression)) {
      const reason = `'onTagged' must ask for tags only, got '${onTagged.expression}'; make it with GrantCondition.onTagged`;
      throw new ConfigError('FenceTag', reason, this);
    }
    if (!Token.isUnresolved(around) && !AROUND.test(around)) {
      const allowed = "'projects/ID', 'folders/NUMBER' or 'organizations/NUMBER'";
      throw new ConfigError('FenceAround', `'around' must be ${allowed}, got '${around}'`, this);
    }
    const wrong = permissions.find((permission) => !PERMISSION.test(permission));
    if (permissions.length === 0 || wrong !== undefined) {
      const allowed = "permissions such as 'storage.googleapis.com/buckets.delete'";
      const got = wrong === undefined ? 'none' : `'${wrong}'`;
      throw new ConfigError('FencePermission', `'permissions' must be ${allowed}, got ${got}`, this);
    }
    if (purpose.length > PURPOSE_ROOM) {
      const reason = `'purpose' must be ${PURPOSE_ROOM} characters at the most, got ${purpose.length}; shorten it`;
      throw new ConfigError('FencePurpose', reason, this);
    }
    const { member } = breakGlass;
    if (Token.isUnresolved(member) || GROUP.test(member)) return;
    const reason = `'breakGlass' must be a group, got '${member}'; who leaves, or loses a key, must not take the only way in along`;
    throw new ConfigError('BreakGlassKind', reason, this);
  }
}

/** As policies that deny name what they are attached to: `projects/ID`, `folders/NUMBER` or `organizations/NUMBER`. */
export function attachmentPoint(around: string): string {
  const name = `cloudresourcemanager.googleapis.com/${around}`;
  return Token.isUnresolved(around) ? Fn.urlencode(name) : encodeURIComponent(name);
}
