import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { stableName } from '../naming/stable-name';
import { DUTIES, type DutyName } from './duty';
import { checkActions, checkGranted, checkSession } from './duty-checks';
import { allowedIn, fenceOf } from './duty-fence';
import type { DutyHolder } from './duty-holder';

/** Properties that the roles of all duties share. */
export interface DutyRoleProps {
  /** Who takes the role on: `DutyHolder.people(…)`, `DutyHolder.workflow(…)`, `DutyHolder.service(…)`. */
  readonly assumedBy: DutyHolder;

  /**
   * Actions of other services that the duty needs as well, each by its exact name. They are not allowed by that, only no longer denied.
   *
   * @default - none
   */
  readonly alsoOpen?: readonly string[];

  /**
   * The most that the role can ever do, whatever is granted to it.
   *
   * @default - its duty, by what it denies
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * How long a session may last, from 1 to 4 hours.
   *
   * @default Duration.hours(1)
   */
  readonly maxSessionDuration?: Duration;
}

/**
 * A role of one duty in the life of a model. Rights are granted to it as to every role; what is not of its duty is denied to it,
 * whatever else somebody attaches to it.
 *
 * People show a second factor to take it on, and may go by their own name only (`sts:SourceIdentity`). Sessions cannot be tagged, since tags
 * may say whose data somebody reads. Its name follows its place in the stack; moving it replaces it.
 *
 * @throws SessionDuration if a session is to last less than 1 hour or more than 4
 * @throws DutyAction if an action of 'alsoOpen' has a wildcard, or is of another duty
 * @throws BeyondDuty if something is granted that the duty denies
 */
export abstract class DutyRole extends iam.Role {
  /** The duty of the role. */
  public readonly duty: DutyName;

  /** ARNs of the people who take it on, as far as they are named one by one. */
  protected readonly people: readonly string[];

  private readonly alsoOpen: readonly string[];

  protected constructor(
    scope: Construct,
    id: string,
    duty: DutyName,
    props: DutyRoleProps,
    more: readonly iam.PolicyStatement[] = [],
  ) {
    const place = { node: { path: [scope.node.path, id].filter(Boolean).join('/') } };
    const { alsoOpen = [], assumedBy, permissionsBoundary, maxSessionDuration = Duration.hours(1) } = props;
    checkSession('maxSessionDuration', maxSessionDuration, place);
    checkActions(alsoOpen, DUTIES[duty], place);
    const principal = assumedBy.assumedBy(place, Stack.of(scope));
    super(scope, id, {
      assumedBy: principal,
      description: `Whoever ${DUTIES[duty].does} models`,
      // With the role, and not after it: it never stands without its fence.
      inlinePolicies: {
        Fence: new iam.PolicyDocument({ statements: [...fenceOf(DUTIES[duty], alsoOpen), ...more] }),
      },
      maxSessionDuration,
      permissionsBoundary,
      roleName: stableName(scope, id),
    });
    this.duty = duty;
    this.alsoOpen = alsoOpen;
    this.people = assumedBy.people(place, Stack.of(scope));
    if (assumedBy.arePeople) this.assumeRolePolicy?.addStatements(underTheirOwnName(principal));
    for (const statement of allowedIn(DUTIES[duty])) this.addToPrincipalPolicy(statement);
  }

  /** Refuses what the fence of the role would take back without a word. */
  public override addToPrincipalPolicy(statement: iam.PolicyStatement): iam.AddToPrincipalPolicyResult {
    checkGranted([statement], { duty: DUTIES[this.duty], alsoOpen: this.alsoOpen, prop: 'grantee' }, this);
    return super.addToPrincipalPolicy(statement);
  }
}

function underTheirOwnName(people: iam.IPrincipal): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'UnderTheirOwnName',
    actions: ['sts:SetSourceIdentity'],
    principals: [people],
    conditions: { StringEquals: { 'sts:SourceIdentity': '${aws:username}' } },
  });
}
