import { ConfigError, type Placed } from '../../core';
import type { IAccessLevelRef } from '../gateway/access-level-ref';
import type { IAccessPolicyRef } from '../gateway/access-policy';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import type { EgressRule } from './egress-rule';
import type { IngressRule } from './ingress-rule';
import { refuseNoService } from './perimeter-crossing';
import type { PerimeterMode } from './perimeter-mode';
import { AI_PERIMETER_SERVICES } from './perimeter-services';

/** Properties of a `ServicePerimeter`. */
export interface ServicePerimeterProps {
  /** What holds the perimeter: `AccessPolicy.fromName('accessPolicies/123')`, or a new `AccessPolicy`. */
  readonly policy: IAccessPolicyRef;

  /** Whether it refuses requests, or only writes down which it would refuse. Begin with `PerimeterMode.dryRun()`. */
  readonly mode: PerimeterMode;

  /** The projects inside. A project is in one perimeter at most. */
  readonly projects: readonly GoogleProject[];

  /**
   * Who deploys, who is let in to all of it: service accounts of pipelines, and the groups of those who mend it.
   *
   * Where a pipeline takes the identity of a service account that is inside, name the identity that takes it too.
   */
  readonly deployers: readonly IMemberRef[];

  /**
   * Conditions of which requests of people among the deployers must meet one. Service accounts and pipelines come from anywhere.
   *
   * @default - needed where people are among them
   */
  readonly deployersFrom?: readonly IAccessLevelRef[];

  /** The project with the bucket of Terraform's state: inside, where deployers reach it, or outside. */
  readonly stateProject: GoogleProject;

  /**
   * Whether deployers work from inside, such as in a private pool of Cloud Build, and so must be let out to a state that is outside.
   *
   * @default false
   */
  readonly deployersWorkInside?: boolean;

  /**
   * Services that it holds besides `AI_PERIMETER_SERVICES`, such as 'vectorsearch.googleapis.com'.
   *
   * From networks inside, no other services can be reached at all.
   *
   * @default - none
   */
  readonly otherServices?: readonly string[];

  /**
   * Services of `AI_PERIMETER_SERVICES` that it does not hold. Vertex AI and Cloud Storage stay.
   *
   * @default - none
   */
  readonly exceptServices?: readonly string[];

  /**
   * Who else is let in. Add new rules at the end: Terraform compares them in their order.
   *
   * @default - nobody
   */
  readonly ingress?: readonly IngressRule[];

  /**
   * Who is let out.
   *
   * @default - nobody
   */
  readonly egress?: readonly EgressRule[];

  /**
   * What people read; unlike that of other perimeters of the policy.
   *
   * @default - the name of the perimeter
   */
  readonly title?: string;
}

/** Where a sink of the organization writes to. */
export interface SinkDestination {
  /** The project of the perimeter that keeps the logs. */
  readonly project: GoogleProject;

  /**
   * What keeps them.
   *
   * @default 'logging.googleapis.com' - a log bucket
   */
  readonly service?:
    | 'logging.googleapis.com'
    | 'storage.googleapis.com'
    | 'bigquery.googleapis.com'
    | 'pubsub.googleapis.com';
}

/** Without these, data and models would leave by what nobody watches. */
const ALWAYS_HELD: readonly string[] = ['aiplatform.googleapis.com', 'storage.googleapis.com'];

/** @throws ServiceFormat, ServiceKept, ServiceUnknown as the perimeter documents them */
export function servicesOf(props: ServicePerimeterProps, place: Placed): readonly string[] {
  const { otherServices = [], exceptServices = [] } = props;
  for (const service of otherServices) refuseNoService(service, 'otherServices', place);
  const kept = exceptServices.find((service) => ALWAYS_HELD.includes(service));
  if (kept !== undefined) {
    const reason = `'exceptServices' must not name ${ALWAYS_HELD.join(' and ')}, got ${kept}; a perimeter for models without it keeps nothing in`;
    throw new ConfigError('ServiceKept', reason, place);
  }
  const known: readonly string[] = AI_PERIMETER_SERVICES;
  const unknown = exceptServices.find((service) => !known.includes(service));
  if (unknown !== undefined) {
    const reason = `'exceptServices' must be of AI_PERIMETER_SERVICES, got ${unknown}, which is not held anyway`;
    throw new ConfigError('ServiceUnknown', reason, place);
  }
  return [...new Set([...known, ...otherServices])].filter((service) => !exceptServices.includes(service));
}

/** @throws OrganizationMissing, ProjectsMissing, ProjectTwice, DeployersMissing as the perimeter documents them */
export function refuseMissing({ policy, projects, deployers, mode }: ServicePerimeterProps, place: Placed): void {
  if (policy === undefined) {
    const reason = `'policy' must be an access policy, which is the organization's, got none; without rights on one, use PrivateModelNetwork alone`;
    throw new ConfigError('OrganizationMissing', reason, place);
  }
  if (projects.length === 0) {
    const reason = "'projects' must name a project, got none; a perimeter around nothing keeps nothing";
    throw new ConfigError('ProjectsMissing', reason, place);
  }
  const all = [...projects, ...(mode.rehearsing.projects ?? [])];
  const twice = all.find(({ number }, i) => all.findIndex((other) => other.number === number) < i);
  if (twice !== undefined) {
    const reason = `'projects' must name each project once, got ${twice.projectId} twice`;
    throw new ConfigError('ProjectTwice', reason, place);
  }
  if (deployers.length > 0) return;
  const reason =
    "'deployers' must name who deploys, got nobody; no Terraform could change any more what is in the perimeter";
  throw new ConfigError('DeployersMissing', reason, place);
}
