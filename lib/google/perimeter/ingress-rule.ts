import type { AccessContextManagerServicePerimeterStatusIngressPolicies as IngressPolicy } from '@cdktf/provider-google/lib/access-context-manager-service-perimeter';
import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { IAccessLevelRef } from '../gateway/access-level-ref';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import {
  holds,
  identitiesOf,
  isPerson,
  operationsOf,
  type PerimeterContent,
  type ServiceUses,
} from './perimeter-crossing';

/** Who may come into a perimeter, and from where: from one of `accessLevels`, `projects` and `anywhere`. */
export interface IngressSource {
  /** What people read. */
  readonly title: string;

  /** Users, groups, service accounts, or identities of a pool; never everybody. */
  readonly identities: readonly IMemberRef[];

  /** Conditions of which a request must meet one. */
  readonly accessLevels?: readonly IAccessLevelRef[];

  /** Projects outside, from whose networks requests may come. */
  readonly projects?: readonly GoogleProject[];

  /** From anywhere, for services and pipelines, which have no place or device that could be asked about. Refused for people. */
  readonly anywhere?: true;
}

/** What may be reached inside. */
export interface IngressTarget {
  readonly services: ServiceUses;

  /**
   * Projects of the perimeter.
   *
   * @default - all of them
   */
  readonly projects?: readonly GoogleProject[];
}

/** A rule of which only the beginning is said. */
export interface IngressBeginning {
  to(target: IngressTarget): IngressRule;
}

/**
 * Lets named identities in from outside a perimeter.
 *
 * @example
 * IngressRule.from({ title: 'Data science', identities: [Member.group('ds@example.com')], accessLevels: [managedDevice] })
 *   .to({ services: { 'aiplatform.googleapis.com': '*' } });
 */
export class IngressRule {
  public static from(source: IngressSource): IngressBeginning {
    return { to: (target) => new IngressRule(source, target) };
  }

  private constructor(
    private readonly source: IngressSource,
    private readonly target: IngressTarget,
  ) {}

  /**
   * The rule as the perimeter takes it.
   *
   * @throws IdentitiesMissing, IdentityFormat, ServicesMissing, ServiceFormat, ServiceUseEmpty if it does not name who may do what
   * @throws IngressSource if it does not say from where, or more than one of that
   * @throws AccessLevelFormat if an access level is none
   * @throws IngressAnywhere if people may come from anywhere
   * @throws IngressOutside if it leads to a project that the perimeter does not hold
   * @throws ServiceUnrestricted if it lets a service through that the perimeter does not hold
   */
  public render(content: PerimeterContent, place: Placed): IngressPolicy {
    const { title } = this.source;
    const identities = identitiesOf(this.source.identities, title, place);
    const sources = this.sources(place);
    const operations = operationsOf(this.target.services, title, place);
    this.refuseElsewhere(content, place);
    const resources = (this.target.projects ?? content.projects).map(({ name }) => name);
    return { title, ingressFrom: { identities, sources }, ingressTo: { operations, resources } };
  }

  private sources(place: Placed): { accessLevel?: string; resource?: string }[] {
    const { title, identities, accessLevels, projects, anywhere } = this.source;
    const given = [accessLevels?.length ? 1 : 0, projects?.length ? 1 : 0, anywhere ? 1 : 0];
    if (given.reduce((sum, one) => sum + one, 0) !== 1) {
      const reason = `'${title}' must say one of 'accessLevels', 'projects' and 'anywhere', got ${given.includes(1) ? 'more' : 'none'}`;
      throw new ConfigError('IngressSource', reason, place);
    }
    const person = anywhere && identities.find(isPerson);
    if (person) {
      const reason = `'${title}' must not let people in from anywhere, got '${person.member}'; name an access level, such as one of managed devices`;
      throw new ConfigError('IngressAnywhere', reason, place);
    }
    if (anywhere) return [{ accessLevel: '*' }];
    const level = accessLevels?.find(({ accessLevelName }) => !isLevel(accessLevelName))?.accessLevelName;
    if (level !== undefined) {
      const reason = `'accessLevels' of '${title}' must be accessPolicies/POLICY/accessLevels/LEVEL, got '${level}'; '*' would be from anywhere`;
      throw new ConfigError('AccessLevelFormat', reason, place);
    }
    return [
      ...(accessLevels ?? []).map(({ accessLevelName }) => ({ accessLevel: accessLevelName })),
      ...(projects ?? []).map(({ name }) => ({ resource: name })),
    ];
  }

  private refuseElsewhere(content: PerimeterContent, place: Placed): void {
    const { title } = this.source;
    const outside = this.target.projects?.find((project) => !holds(content, project));
    if (outside !== undefined) {
      const reason = `'projects' of '${title}' must be of the perimeter, got ${outside.projectId}, which is outside`;
      throw new ConfigError('IngressOutside', reason, place);
    }
    const free = Object.keys(this.target.services).find((service) => !content.services.includes(service));
    if (free === undefined) return;
    const reason = `'services' of '${title}' must be held by the perimeter, got ${free}, which everybody reaches; add it to 'otherServices'`;
    throw new ConfigError('ServiceUnrestricted', reason, place);
  }
}

const isLevel = (name: string): boolean =>
  Token.isUnresolved(name) || /^accessPolicies\/[^/]+\/accessLevels\/[A-Za-z]\w*$/.test(name);
