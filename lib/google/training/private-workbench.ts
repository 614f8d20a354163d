import { WorkbenchInstance } from '@cdktf/provider-google/lib/workbench-instance';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { type ITerraformDependable, Token } from '../cdktf';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { WorkloadIdentity } from '../identity/workload-identity';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';
import { type INetworkRef, subnetworkIn } from '../network/network-ref';
import type { GoogleProject } from '../place/google-project';

/** A workspace of one person. */
export interface WorkbenchOptions {
  /** The one person who opens it: `Member.user('ada@example.com')`. */
  readonly owner: IMemberRef;

  /**
   * Where the machine is, such as 'europe-west4-a': in the region of the environment.
   *
   * @default - zone 'b' of the region
   */
  readonly zone?: string;

  /** @default 'e2-standard-4' */
  readonly machineType?: string;

  /**
   * After how many idle hours the machine stops, from 1 to 24.
   *
   * @default 3
   */
  readonly idleHours?: number;

  /**
   * When it is brought up to date, as cron writes it, in UTC.
   *
   * @default '0 3 * * SUN'
   */
  readonly upgrades?: string;
}

/** Properties of a `PrivateWorkbench`. */
export interface PrivateWorkbenchProps extends WorkbenchOptions {
  readonly project: GoogleProject;

  /** The region, such as 'europe-west4'. */
  readonly location: string;

  readonly network: INetworkRef;

  /** A key in the region, for its disks. */
  readonly encryptionKey: IKeyRef;
}

/** Who needs the key of a machine's disks. */
const KEY_USERS = ['compute.googleapis.com', 'notebooks.googleapis.com'] as const;

/**
 * What is switched off in it.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/workbench/instances/manage-metadata
 */
const CLOSED = {
  'block-project-ssh-keys': 'true',
  'disable-legacy-endpoints': 'true',
  'notebook-disable-downloads': 'true',
  'notebook-disable-nbconvert': 'true',
  'notebook-disable-root': 'true',
  'notebook-disable-terminal': 'true',
  'serial-port-enable': 'false',
} as const;

const MOST_HOURS = 24;

/**
 * A workspace of one person on a machine without a public address: no root, no terminal, no downloads, signed code only, disks under a key, and an account of
 * its own that may nothing until it is granted something. It stops when nobody works in it. Terraform does not destroy it.
 *
 * The person sees what the account may see. Almost everything about the machine is made anew when it is changed, and what is on its disks is gone then:
 * Terraform refuses to.
 *
 * @throws WorkbenchOwner if the owner is not one person
 * @throws WorkbenchZone if the zone is not in the region
 * @throws WorkbenchIdle if the hours are not whole, from 1 to 24
 * @throws RegionUnknown if the network has no subnetwork in the region
 */
export class PrivateWorkbench extends GoogleConstruct {
  public readonly instance: WorkbenchInstance;

  /** What it runs as: `payments.grants.label(workbench.identity)`. */
  public readonly identity: WorkloadIdentity;

  public constructor(scope: Construct, id: string, props: PrivateWorkbenchProps) {
    super(scope, id);
    this.check(props);
    const { project, location, network, owner, zone = `${location}-b` } = props;
    this.identity = new WorkloadIdentity(this, 'Identity', {
      project,
      description: `Workspace ${this.node.path}`.slice(-256),
    });
    this.identity.grants.actAs(owner);
    const { keyName, granted } = this.key(props);
    const disk = { diskEncryption: 'CMEK', kmsKey: keyName };
    this.instance = new WorkbenchInstance(this, 'Resource', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      location: zone,
      instanceOwners: [owner.member.replace(/^user:/, '')],
      gceSetup: {
        machineType: props.machineType ?? 'e2-standard-4',
        disablePublicIp: true,
        enableIpForwarding: false,
        networkInterfaces: [{ network: network.networkId, subnet: subnetworkIn(network, location, this) }],
        serviceAccounts: [{ email: this.identity.email }],
        bootDisk: disk,
        dataDisks: disk,
        shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
        metadata: {
          ...CLOSED,
          'idle-timeout-seconds': `${(props.idleHours ?? 3) * 3_600}`,
          'notebook-upgrade-schedule': props.upgrades ?? '0 3 * * SUN',
        },
      },
      dependsOn: granted,
      lifecycle: { preventDestroy: true },
    });
  }

  private key({ encryptionKey, project, location }: PrivateWorkbenchProps) {
    const uses = KEY_USERS.map((service) => usableKey(this, encryptionKey, { service, project, location }));
    const granted: ITerraformDependable[] = uses.flatMap((use) => use.granted);
    return { keyName: encryptionKey.keyName, granted };
  }

  private check({ owner: { member }, zone, location, idleHours = 3 }: PrivateWorkbenchProps): void {
    if (!Token.isUnresolved(member) && !member.startsWith('user:')) {
      const reason = `'owner' must be one person, got '${member}'; make a workspace for each`;
      throw new ConfigError('WorkbenchOwner', reason, this);
    }
    const known = zone !== undefined && !Token.isUnresolved(zone) && !Token.isUnresolved(location);
    if (known && !new RegExp(`^${location}-[a-z]$`).test(zone)) {
      throw new ConfigError(
        'WorkbenchZone',
        `'zone' must be one of '${location}', got '${zone}'; its key and network are there`,
        this,
      );
    }
    if (Number.isInteger(idleHours) && idleHours >= 1 && idleHours <= MOST_HOURS) return;
    throw new ConfigError(
      'WorkbenchIdle',
      `'idleHours' must be 1 to ${MOST_HOURS} whole hours, got ${idleHours}`,
      this,
    );
  }
}
