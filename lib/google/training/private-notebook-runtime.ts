import { ColabRuntimeTemplate } from '@cdktf/provider-google/lib/colab-runtime-template';
import { ColabRuntimeTemplateIamMember } from '@cdktf/provider-google/lib/colab-runtime-template-iam-member';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import { type INetworkRef, subnetworkIn } from '../network/network-ref';
import type { GoogleProject } from '../place/google-project';

/** What notebooks of Colab Enterprise run on. */
export interface NotebookRuntimeOptions {
  /** @default 'e2-standard-4' */
  readonly machineType?: string;

  /**
   * After how many idle minutes a machine stops, from 10 to 1440.
   *
   * @default 60
   */
  readonly idleMinutes?: number;
}

/** Properties of a `PrivateNotebookRuntime`. */
export interface PrivateNotebookRuntimeProps extends NotebookRuntimeOptions {
  readonly project: GoogleProject;
  readonly location: string;
  readonly network: INetworkRef;

  /** A key in the region. */
  readonly encryptionKey: IKeyRef;
}

const [LEAST_MINUTES, MOST_MINUTES] = [10, 1_440];

/**
 * What notebooks of Colab Enterprise run on: machines in the network, without the internet, that start signed code only, under a key, and stop when nobody
 * works. Each person works as themselves.
 *
 * @throws RuntimeIdle if the minutes are not whole, from 10 to 1440
 * @throws RegionUnknown if the network has no subnetwork in the region
 */
export class PrivateNotebookRuntime extends GoogleConstruct {
  public readonly template: ColabRuntimeTemplate;

  private readonly project: GoogleProject;

  public constructor(scope: Construct, id: string, props: PrivateNotebookRuntimeProps) {
    super(scope, id);
    const { project, location, network, encryptionKey, machineType = 'e2-standard-4', idleMinutes = 60 } = props;
    if (!Number.isInteger(idleMinutes) || idleMinutes < LEAST_MINUTES || idleMinutes > MOST_MINUTES) {
      const reason = `'idleMinutes' must be ${LEAST_MINUTES} to ${MOST_MINUTES} whole minutes, got ${idleMinutes}`;
      throw new ConfigError('RuntimeIdle', reason, this);
    }
    this.project = project;
    const key = usableKey(this, encryptionKey, { service: 'aiplatform.googleapis.com', project, location });
    this.template = new ColabRuntimeTemplate(this, 'Resource', {
      project: project.projectId,
      location,
      displayName: this.node.path.slice(-128),
      machineSpec: { machineType },
      networkSpec: {
        enableInternetAccess: false,
        network: network.networkId,
        subnetwork: subnetworkIn(network, location, this),
      },
      encryptionSpec: { kmsKeyName: key.keyName },
      eucConfig: { eucDisabled: false },
      idleShutdownConfig: { idleTimeout: `${idleMinutes * 60}s` },
      shieldedVmConfig: { enableSecureBoot: true },
      dependsOn: key.granted,
    });
  }

  /**
   * Lets a member start machines from the template. What notebooks do there, they do as the person.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as grants of datasets do
   */
  public grantUse(grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant('UseRuntime', grantee, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    new ColabRuntimeTemplateIamMember(scope, id, {
      project: this.project.projectId,
      location: this.template.location,
      runtimeTemplate: this.template.name,
      role: this.role().name,
      member: somebody(grantee),
    });
  }

  private role(): CustomRole {
    const known = this.node.tryFindChild('UseRole');
    if (known instanceof CustomRole) return known;
    const permissions = ['aiplatform.notebookRuntimeTemplates.apply', 'aiplatform.notebookRuntimeTemplates.get'];
    return new CustomRole(this, 'UseRole', { project: this.project, permissions });
  }
}
