import { IamDenyPolicy } from '@cdktf/provider-google/lib/iam-deny-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { attachmentPoint, Fence, type FenceExceptions } from '../custody/fence';
import { GoogleConstruct } from '../google-construct';
import { denyPrincipal } from '../naming/deny-principal';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { asDenied } from './denied';
import { DUTIES } from './duty';
import type { DutyRole } from './duty-role';

/** Properties of a `DutyFence`. */
export interface DutyFenceProps extends Pick<FenceExceptions, 'breakGlass'> {
  /** The project in which duties are kept apart. */
  readonly project: GoogleProject;

  /** Those who have duties there, one at least. */
  readonly duties: readonly DutyRole[];
}

/** What takes models out of a project, whoever does it. */
const TAKES_OUT = asDenied(['aiplatform.models.export']);

/**
 * Keeps what is of another duty from whoever has one, whatever roles they have besides; and from everybody but the break-glass group, taking models
 * out.
 *
 * Whoever applies it needs roles/iam.denyAdmin, which is given on an organization only.
 *
 * Source: https://cloud.google.com/iam/docs/deny-overview
 *
 * @throws DutiesMissing if nobody has a duty
 * @throws BreakGlassKind if `breakGlass` is one person or one service account
 */
export class DutyFence extends GoogleConstruct {
  /** What is of others, a rule for each duty. */
  public readonly policy: IamDenyPolicy;

  /** That nobody takes models out. */
  public readonly models: Fence;

  public constructor(scope: Construct, id: string, { project, duties, breakGlass }: DutyFenceProps) {
    super(scope, id);
    if (duties.length === 0) {
      throw new ConfigError('DutiesMissing', "'duties' must name a duty at least, got none; name who has one", this);
    }
    const around = `projects/${project.projectId}`;
    this.policy = new IamDenyPolicy(this, 'Policy', {
      parent: attachmentPoint(around),
      name: stableName(this, { room: 63, separator: '-' }),
      displayName: 'Duties in the life of models are kept apart',
      rules: duties.map((role) => ({
        description: `Whoever ${DUTIES[role.duty].does} does nothing else`,
        denyRule: {
          deniedPrincipals: [denyPrincipal(role)],
          deniedPermissions: asDenied(DUTIES[role.duty].leavesToOthers),
        },
      })),
      lifecycle: { preventDestroy: true },
    });
    this.models = new Fence(this, 'Models', {
      around,
      permissions: TAKES_OUT,
      purpose: 'Nobody takes models out',
      breakGlass,
    });
  }
}
