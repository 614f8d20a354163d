import { IamPrincipalAccessBoundaryPolicy } from '@cdktf/provider-google/lib/iam-principal-access-boundary-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { type TerraformResource, Token } from '../cdktf';
import { Fence, type FenceExceptions } from '../custody/fence';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { IHierarchyNode } from '../place/folder';
import type { Organization } from '../place/organization';
import { nameOf } from '../place/place-name';
import { bind, isPlace, notAPlace, resourceName } from './boundary-binding';
import { GOVERNED, IRREVOCABLE, NEVER_DENIED } from './boundary-denials';

/** Properties of a `WorkloadBoundary`. */
export interface WorkloadBoundaryProps extends FenceExceptions {
  /** The organization that the policies are kept in. Whoever applies them needs rights on it. */
  readonly organization: Organization;

  /**
   * Where AI is: projects, folders, or the organization itself. The service accounts and pools there are bound, whoever else's resources they are
   * granted; and what is there is fenced, also from others.
   */
  readonly of: readonly IHierarchyNode[];

  /**
   * What the identities may reach besides, if they are granted it: projects, folders or organizations, such as the project of the logs, of the keys,
   * of Terraform's state and of the images.
   *
   * @default - nothing: only what is in `of`
   */
  readonly mayReach?: readonly IHierarchyNode[];

  /**
   * What else is kept from everybody but `deployers` and `breakGlass`, as policies that deny spell it, such as
   * 'secretmanager.googleapis.com/secrets.setIamPolicy'.
   *
   * Google takes only what https://cloud.google.com/iam/docs/deny-permissions-support lists, and refuses the whole policy for another.
   *
   * @default - nothing else
   */
  readonly alsoDenied?: readonly string[];

  /**
   * Which permissions the boundary can block; each version blocks more than the one before, and 'latest' would change by itself.
   *
   * Version 1 blocks all of Vertex AI but its operations, 2 Cloud Storage and BigQuery, 3 IAM and Pub/Sub, 4 Secret Manager and all of Cloud
   * KMS. None blocks calling a service of Cloud Run. Source: https://cloud.google.com/iam/docs/pab-blocked-permissions
   *
   * @default '4'
   */
  readonly enforcementVersion?: '1' | '2' | '3' | '4';
}

/** The most resources that a boundary can name. */
const RESOURCE_LIMIT = 500;

const PERMISSION = /^[a-z][a-z0-9-]*\.googleapis\.com\/[A-Za-z]\w*\.[A-Za-z]\w*$/;

/**
 * The most that the identities of AI projects can reach, and that anybody can do there, whatever is granted. By itself it grants nothing.
 *
 * Service accounts and pools of the places reach nothing outside of what is named, so that a grant by mistake, or by a stranger, takes no data out.
 * In the places, nobody but pipelines widens rights, loosens what guards models or makes agents; nobody but the break-glass group destroys keys and
 * logs or makes keys of service accounts.
 *
 * Replacing a boundary would leave a time without one: Terraform refuses to. Who is bound by another boundary too reaches what either names.
 * Google knows a new policy after some time only: where binding it fails, apply again.
 *
 * Whoever applies it needs roles/iam.principalAccessBoundaryAdmin and roles/iam.denyAdmin on the organization.
 *
 * Sources: https://cloud.google.com/iam/docs/principal-access-boundary-policies, https://cloud.google.com/iam/docs/deny-overview
 *
 * @throws OrganizationMissing if there is no organization
 * @throws BoundaryNowhere, BoundaryPlace, BoundaryResources if no place is named, one is none, or there are more than 500
 * @throws DeniedPermission if a permission is not spelt as policies that deny spell it, or is one that they never deny
 * @throws BreakGlassKind if `breakGlass` is one person or one service account
 */
export class WorkloadBoundary extends GoogleConstruct {
  /** What the identities may reach. */
  public readonly policy: IamPrincipalAccessBoundaryPolicy;

  /** Whose identities are bound: a binding for each place. */
  public readonly bindings: readonly TerraformResource[];

  /** What is kept from everybody: two for each place. */
  public readonly fences: readonly Fence[];

  public constructor(scope: Construct, id: string, props: WorkloadBoundaryProps) {
    super(scope, id);
    this.check(props);
    const places = distinct(props.of);
    this.policy = this.boundary(props.organization, distinct([...places, ...(props.mayReach ?? [])]), props);
    this.bindings = places.map((place, i) => this.binding(place, i));
    this.fences = places.flatMap((place, i) => this.fencesAround(place, i, props));
  }

  private boundary(
    { id: organization }: Organization,
    reach: readonly IHierarchyNode[],
    { enforcementVersion = '4' }: WorkloadBoundaryProps,
  ): IamPrincipalAccessBoundaryPolicy {
    return new IamPrincipalAccessBoundaryPolicy(this, 'Policy', {
      organization,
      location: 'global',
      principalAccessBoundaryPolicyId: stableName(this, { room: 63, separator: '-' }),
      displayName: 'What identities of AI projects may reach',
      details: {
        enforcementVersion,
        rules: [
          {
            description: 'Their own projects, and what is named besides',
            effect: 'ALLOW',
            resources: reach.map(resourceName),
          },
        ],
      },
      lifecycle: { preventDestroy: true },
    });
  }

  private binding(place: IHierarchyNode, i: number): TerraformResource {
    const id = `${stableName(this, { room: 34, separator: '-' })}-${labelOf(place, i)}`;
    return bind(this, `Binding-${labelOf(place, i)}`, { id, policy: this.policy.name, place });
  }

  private fencesAround(place: IHierarchyNode, i: number, props: WorkloadBoundaryProps): Fence[] {
    const { breakGlass, deployers, alsoDenied = [] } = props;
    const [around, label] = [nameOf(place), labelOf(place, i)];
    return [
      new Fence(this, `Irrevocable-${label}`, {
        around,
        permissions: IRREVOCABLE,
        purpose: 'Keys and logs are destroyed in emergencies only',
        breakGlass,
      }),
      new Fence(this, `Governed-${label}`, {
        around,
        permissions: [...new Set([...GOVERNED, ...alsoDenied])],
        purpose: 'Rights, guards of models and agents are changed by pipelines',
        breakGlass,
        ...(deployers !== undefined && { deployers }),
      }),
    ];
  }

  private check({ organization, of, mayReach = [], alsoDenied = [] }: WorkloadBoundaryProps): void {
    const refuse = (code: string, reason: string) => new ConfigError(code, reason, this);
    if (organization === undefined) {
      const todo = 'without rights on one, leave the boundary to those who have them';
      throw refuse('OrganizationMissing', `'organization' must be given, got none; ${todo}`);
    }
    if (of.length === 0) {
      throw refuse(
        'BoundaryNowhere',
        "'of' must name a place of AI at least, got none; give the project that it is in",
      );
    }
    this.checkPlaces('of', of);
    this.checkPlaces('mayReach', mayReach);
    if (of.length + mayReach.length > RESOURCE_LIMIT) {
      const got = of.length + mayReach.length;
      const reason = `'mayReach' must be ${RESOURCE_LIMIT} places at the most, with those in 'of', got ${got}; name folders`;
      throw refuse('BoundaryResources', reason);
    }
    const wrong = alsoDenied.find((one) => !PERMISSION.test(one) || NEVER_DENIED.test(one));
    if (wrong === undefined) return;
    const allowed = "what policies can deny, such as 'secretmanager.googleapis.com/secrets.setIamPolicy'";
    throw refuse('DeniedPermission', `'alsoDenied' must be ${allowed}, got '${wrong}'; see the list of Google`);
  }

  private checkPlaces(prop: string, places: readonly IHierarchyNode[]): void {
    const wrong = places.find((place) => !Token.isUnresolved(place.name) && !isPlace(place));
    if (wrong !== undefined) throw notAPlace(prop, wrong, this);
  }
}

/** Each place once. */
const distinct = (places: readonly IHierarchyNode[]): readonly IHierarchyNode[] => [
  ...new Map(places.map((place) => [place.name, place])).values(),
];

/** What tells a place from the others in ids, also where only Terraform knows its number. */
const labelOf = (place: IHierarchyNode, i: number): string =>
  Token.isUnresolved(nameOf(place)) ? `place-${i}` : nameOf(place).replace('/', '-');
