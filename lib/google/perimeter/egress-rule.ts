import type { AccessContextManagerServicePerimeterStatusEgressPolicies as EgressPolicy } from '@cdktf/provider-google/lib/access-context-manager-service-perimeter';
import { ConfigError, type Placed } from '../../core';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { holds, identitiesOf, operationsOf, type PerimeterContent, type ServiceUses } from './perimeter-crossing';

/** Who may reach out of a perimeter. */
export interface EgressSource {
  /** What people read. */
  readonly title: string;

  /** Users, groups, service accounts, or identities of a pool; never everybody. */
  readonly identities: readonly IMemberRef[];
}

/** What may be reached outside. */
export interface EgressTarget {
  /** Projects outside, by name; never all of them. */
  readonly projects: readonly GoogleProject[];

  readonly services: ServiceUses;
}

/** A rule of which only the beginning is said. */
export interface EgressBeginning {
  to(target: EgressTarget): EgressRule;
}

/**
 * Lets named identities reach named projects outside a perimeter. Whatever they can read inside, they can carry there.
 *
 * @example
 * EgressRule.from({ title: 'Base images', identities: [builder] })
 *   .to({ projects: [images], services: { 'artifactregistry.googleapis.com': { methods: ['artifactregistry.googleapis.com/DockerRead'] } } });
 */
export class EgressRule {
  public static from(source: EgressSource): EgressBeginning {
    return { to: (target) => new EgressRule(source, target) };
  }

  private constructor(
    private readonly source: EgressSource,
    private readonly target: EgressTarget,
  ) {}

  /**
   * The rule as the perimeter takes it.
   *
   * @throws IdentitiesMissing, IdentityFormat, ServicesMissing, ServiceFormat, ServiceUseEmpty if it does not name who may do what
   * @throws EgressProjects if it leads to no project, or to one that the perimeter holds
   */
  public render(content: PerimeterContent, place: Placed): EgressPolicy {
    const { title } = this.source;
    const { projects, services } = this.target;
    const inside = projects.find((project) => holds(content, project));
    if (projects.length === 0 || inside !== undefined) {
      const got = inside === undefined ? 'none' : `${inside.projectId}, which is inside`;
      const reason = `'projects' of '${title}' must name projects outside the perimeter, got ${got}`;
      throw new ConfigError('EgressProjects', reason, place);
    }
    return {
      title,
      egressFrom: { identities: identitiesOf(this.source.identities, title, place) },
      egressTo: { operations: operationsOf(services, title, place), resources: projects.map(({ name }) => name) },
    };
  }
}
