import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import type { GoogleProject } from '../place/google-project';

const SERVICE = 'iap.googleapis.com';

/**
 * Has Identity-Aware Proxy record each request that it decides on, for a whole project.
 *
 * @throws AuditConfigTwice, when the app is synthesised, if something else says what is recorded of it there
 */
export class RequestRecord extends GoogleConstruct {
  private readonly config: ProjectIamAuditConfig;

  public constructor(scope: Construct, id: string, { project }: { readonly project: GoogleProject }) {
    super(scope, id);
    this.config = new ProjectIamAuditConfig(this, 'Resource', {
      project: project.projectId,
      service: SERVICE,
      auditLogConfig: ['ADMIN_READ', 'DATA_READ', 'DATA_WRITE'].map((logType) => ({ logType })),
      lifecycle: { preventDestroy: true },
    });
    this.node.addValidation({ validate: () => this.others() });
  }

  private others(): string[] {
    const nodes = this.node.root.node.findAll().filter((node) => node instanceof ProjectIamAuditConfig);
    const { config } = this;
    const others = nodes.filter(
      (node) => node !== config && node.projectInput === config.projectInput && node.serviceInput === SERVICE,
    );
    const how = 'Terraform would undo one with the other';
    return others.map(
      ({ node }) =>
        `AuditConfigTwice: 'recordsRequests' must be false where '${node.path}' records the same, got true; ${how}`,
    );
  }
}
