import { OrgPolicyCustomConstraint } from '@cdktf/provider-google/lib/org-policy-custom-constraint';
import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { INetworkRef } from '../network/network-ref';
import { knowsDryRun } from '../place/dry-run';
import type { IHierarchyNode } from '../place/folder';
import { type OrgPolicyMode, orgPolicy } from '../place/org-policy';
import type { Organization } from '../place/organization';
import { placesOnce } from '../place/place-name';
import { imagesOnly, JOB_CONSTRAINTS, type JobConstraint } from './job-constraints';

/** Properties of `TrainingConstraints`. */
export interface TrainingConstraintsProps {
  /** The organization that keeps the constraints. Without rights on one, leave them to those who have them. */
  readonly organization: Organization | undefined;

  /**
   * Projects, folders and organizations in which the constraints hold.
   *
   * @default - the whole organization
   */
  readonly on?: readonly IHierarchyNode[];

  /**
   * Whether others are refused, or only noted in the audit log. Begin with 'dry-run', in which nothing is said of workspaces: Google cannot try
   * constraints of the older kind.
   */
  readonly mode: OrgPolicyMode;

  /**
   * Networks in which workspaces may be.
   *
   * @default - any network
   */
  readonly networks?: readonly INetworkRef[];

  /**
   * Repositories whose images jobs may run, each with a '/' at its end: 'europe-west4-docker.pkg.dev/acme/training/'. Then images must also be named by their digest.
   *
   * @default - any image
   */
  readonly imagesFrom?: readonly string[];
}

/** Constraints of Google that workspaces must keep. Source: https://cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints */
const WORKSPACES = [
  'ainotebooks.disableFileDownloads',
  'ainotebooks.disableRootAccess',
  'ainotebooks.disableTerminal',
  'ainotebooks.requireAutoUpgradeSchedule',
  'ainotebooks.restrictPublicIp',
] as const;

/**
 * Training jobs and pipelines without a private network, an account and a key, or with a shell, cannot be started in an organization, whoever starts them and
 * however; workspaces have no public address, root, terminal or downloads.
 *
 * A job that names no account would run as an agent of Google's, which reads whatever is in the project. What runs already goes on. Runs of pipelines on
 * a schedule are not asked, as Google documents: grant nobody `aiplatform.schedules.create`. Make it once for an organization, since it knows each
 * constraint once. Whoever applies it needs roles/orgpolicy.policyAdmin on the organization.
 *
 * @throws OrganizationMissing if there is no organization
 * @throws ConstraintsNowhere if `on` is empty
 * @throws ImageRepository if one of `imagesFrom` is no repository
 */
export class TrainingConstraints extends GoogleConstruct {
  public readonly constraints: readonly OrgPolicyCustomConstraint[];
  public readonly policies: readonly OrgPolicyPolicy[];

  public constructor(scope: Construct, id: string, props: TrainingConstraintsProps) {
    super(scope, id);
    const { mode, networks, imagesFrom } = props;
    const organization = this.organizationOf(props);
    const on = placesOnce<IHierarchyNode>(props.on ?? [organization]);
    this.check(props, on);
    const asked = { ...JOB_CONSTRAINTS, ...(imagesFrom !== undefined && imagesOnly(imagesFrom)) };
    const made = Object.entries(asked).map(([name, constraint]) => this.constraint(name, constraint, organization));
    this.constraints = made;
    this.policies = on.flatMap((place, i) => {
      const where = Token.isUnresolved(place.name) ? `${i}` : place.name;
      const enforce = { enforce: 'TRUE' };
      return [
        ...made.map((resource) =>
          orgPolicy(this, `${resource.node.id}On ${where}`, {
            on: place,
            constraint: resource.name,
            mode,
            rule: enforce,
          }),
        ),
        ...WORKSPACES.filter((constraint) => mode !== 'dry-run' || knowsDryRun(constraint)).map((constraint) =>
          orgPolicy(this, `${constraint}On ${where}`, { on: place, constraint, mode, rule: enforce }),
        ),
        ...(networks === undefined || mode === 'dry-run' ? [] : [this.networks(place, where, mode, networks)]),
      ];
    });
  }

  private constraint(name: string, asked: JobConstraint, organization: Organization): OrgPolicyCustomConstraint {
    return new OrgPolicyCustomConstraint(this, name, {
      name: `custom.${name}`,
      parent: organization.name,
      displayName: `${asked.what} are private`,
      description: `${asked.what} need a network attachment, a service account and a key of Cloud KMS, and no shell; images come from approved repositories.`,
      resourceTypes: [`aiplatform.googleapis.com/${asked.type}`],
      methodTypes: ['CREATE'],
      actionType: asked.action,
      condition: asked.condition,
      lifecycle: { preventDestroy: true },
    });
  }

  private networks(
    place: IHierarchyNode,
    where: string,
    mode: OrgPolicyMode,
    networks: readonly INetworkRef[],
  ): OrgPolicyPolicy {
    const rule = { values: { allowedValues: networks.map(({ networkId }) => networkId) } };
    return orgPolicy(this, `NetworksOn ${where}`, {
      on: place,
      constraint: 'ainotebooks.restrictVpcNetworks',
      mode,
      rule,
    });
  }

  private organizationOf({ organization }: TrainingConstraintsProps): Organization {
    if (organization !== undefined) return organization;
    const todo = 'without rights on one, leave the constraints to those who have them';
    throw new ConfigError('OrganizationMissing', `'organization' must be given, got none; ${todo}`, this);
  }

  private check({ imagesFrom = ['a/'], networks }: TrainingConstraintsProps, on: readonly IHierarchyNode[]): void {
    const refuse = (code: string, reason: string) => new ConfigError(code, reason, this);
    if (on.length === 0 || networks?.length === 0) {
      const prop = on.length === 0 ? 'on' : 'networks';
      throw refuse('ConstraintsNowhere', `'${prop}' must name one at least, got none; leave it out instead`);
    }
    const wrong = imagesFrom.find((one) => !Token.isUnresolved(one) && !/^[\w.-]+(\/[\w.-]+)*\/$/.test(one));
    if (imagesFrom.length > 0 && wrong === undefined) return;
    const got = wrong === undefined ? 'none' : `'${wrong}'`;
    throw refuse(
      'ImageRepository',
      `'imagesFrom' must be repositories that end with '/', got ${got}; without it, others begin alike`,
    );
  }
}
