import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IHierarchyNode } from './folder';
import { type AgentService, SERVICE_AGENTS } from './service-agents';

/** A project, by its id, which people write, and by its number, which Google writes. */
export class GoogleProject implements IHierarchyNode {
  /**
   * @param projectId 6 to 30 lower-case letters, digits and '-', such as 'acme-claims'
   * @param number what `gcloud projects describe PROJECT --format='value(projectNumber)'` prints, such as '123456789012'
   * @throws ProjectId, ProjectNumber if one of them does not look like that
   */
  public constructor(
    public readonly projectId: string,
    public readonly number: string,
  ) {
    if (!Token.isUnresolved(projectId) && !/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(projectId)) {
      const allowed = "6 to 30 lower-case letters, digits and '-', beginning with a letter";
      throw new ConfigError('ProjectId', `'projectId' must be ${allowed}, got '${projectId}'`);
    }
    if (!Token.isUnresolved(number) && !/^[1-9]\d*$/.test(number)) {
      const how = "see gcloud projects describe --format='value(projectNumber)'";
      throw new ConfigError('ProjectNumber', `'number' must be the number of the project, got '${number}'; ${how}`);
    }
  }

  /** As policies name it, by its number: `projects/123456789012`. */
  public get name(): string {
    return `projects/${this.number}`;
  }

  /** The account under which a Google service works for this project, as a member of policies. */
  public agentOf(service: AgentService): string {
    return `serviceAccount:${SERVICE_AGENTS[service](this)}`;
  }
}
