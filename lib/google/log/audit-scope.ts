import { FolderIamAuditConfig } from '@cdktf/provider-google/lib/folder-iam-audit-config';
import { LoggingFolderSink } from '@cdktf/provider-google/lib/logging-folder-sink';
import { LoggingOrganizationSink } from '@cdktf/provider-google/lib/logging-organization-sink';
import { LoggingProjectSink } from '@cdktf/provider-google/lib/logging-project-sink';
import { OrganizationIamAuditConfig } from '@cdktf/provider-google/lib/organization-iam-audit-config';
import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import type { Construct } from 'constructs';
import type { TerraformResource } from '../cdktf';
import type { Folder } from '../place/folder';
import type { GoogleProject } from '../place/google-project';
import type { Organization } from '../place/organization';

/** What all sinks have, wherever they stand. */
interface SinkConfig {
  readonly name: string;
  readonly description: string;
  readonly destination: string;
  readonly filter: string;
  readonly lifecycle: { readonly preventDestroy: boolean };
}

/** What all audit configurations have, wherever they stand. */
interface AuditConfig {
  readonly service: string;
  readonly auditLogConfig: { readonly logType: string }[];
  readonly lifecycle: { readonly preventDestroy: boolean };
}

/** A sink, whose identity has to be let write where it sends to. */
export interface ISink extends TerraformResource {
  readonly writerIdentity: string;
}

/** What sinks and audit configurations are made with, at a level. */
interface Level {
  sink(scope: Construct, id: string, config: SinkConfig): ISink;
  record(scope: Construct, id: string, config: AuditConfig): TerraformResource;
}

/** A sink above projects takes what is below it along, and lets the sinks there have it too. */
const ALL_BELOW = { includeChildren: true, interceptChildren: false };

/** What is recorded: an organization or a folder with everything in it, or a project. */
export class AuditScope {
  /** Every project of an organization, also those to come. Needs rights on the organization. */
  public static organization(organization: Organization): AuditScope {
    const orgId = organization.id;
    return new AuditScope(organization.name, undefined, {
      sink: (scope, id, config) => new LoggingOrganizationSink(scope, id, { ...config, ...ALL_BELOW, orgId }),
      record: (scope, id, config) => new OrganizationIamAuditConfig(scope, id, { ...config, orgId }),
    });
  }

  /** Every project of a folder and of the folders in it, also those to come. Needs rights on the folder. */
  public static folder({ name: folder }: Folder): AuditScope {
    return new AuditScope(folder, undefined, {
      sink: (scope, id, config) => new LoggingFolderSink(scope, id, { ...config, ...ALL_BELOW, folder }),
      record: (scope, id, config) => new FolderIamAuditConfig(scope, id, { ...config, folder }),
    });
  }

  /** One project. */
  public static project(given: GoogleProject): AuditScope {
    const project = given.projectId;
    const uniqueWriterIdentity = true;
    return new AuditScope(`projects/${project}`, given, {
      sink: (scope, id, config) => new LoggingProjectSink(scope, id, { ...config, project, uniqueWriterIdentity }),
      record: (scope, id, config) => new ProjectIamAuditConfig(scope, id, { ...config, project }),
    });
  }

  private constructor(
    /** `organizations/NUMBER`, `folders/NUMBER` or `projects/ID`. */
    public readonly name: string,
    private readonly only: GoogleProject | undefined,
    private readonly level: Level,
  ) {}

  /** Whether this is one project, and that one. */
  public isProject({ projectId }: GoogleProject): boolean {
    return this.only?.projectId === projectId;
  }

  /** What selects the audit logs of this scope in a bucket that also has those of the project that the bucket is in. */
  public auditLogsIn(keeper: GoogleProject): string {
    if (this.only !== undefined) return `logName:"${this.name}/logs/cloudaudit.googleapis.com"`;
    return `logName:"cloudaudit.googleapis.com" AND NOT logName:"projects/${keeper.projectId}/logs/"`;
  }

  /** A sink of this scope. It goes on when the stack is removed. */
  public sink(scope: Construct, id: string, config: Omit<SinkConfig, 'lifecycle'>): ISink {
    return this.level.sink(scope, id, { ...config, lifecycle: { preventDestroy: true } });
  }

  /** Records the calls of a service, whoever makes them. It goes on when the stack is removed. */
  public record(scope: Construct, id: string, service: string, logTypes: readonly string[]): TerraformResource {
    const auditLogConfig = logTypes.map((logType) => ({ logType }));
    return this.level.record(scope, id, { service, auditLogConfig, lifecycle: { preventDestroy: true } });
  }
}
