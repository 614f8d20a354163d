import { DnsManagedZone } from '@cdktf/provider-google/lib/dns-managed-zone';
import { DnsRecordSet } from '@cdktf/provider-google/lib/dns-record-set';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Seconds for which an answer may be kept. */
const TTL = 300;

/** Properties of a `PrivateName`. */
export interface PrivateNameProps {
  readonly project: GoogleProject;
  readonly networkId: string;

  /** The name, with a dot at its end, such as 'pkg.dev.'. */
  readonly dnsName: string;

  /** The IPv4 address that the name leads to. */
  readonly address: string;

  /**
   * Whether every name below leads there too.
   *
   * @default false
   */
  readonly wildcard?: boolean;
}

/** A name that leads to a private address within one network, and means nothing anywhere else. */
export class PrivateName extends GoogleConstruct {
  public constructor(scope: Construct, id: string, props: PrivateNameProps) {
    super(scope, id);
    const { dnsName, address, wildcard = false } = props;
    const project = props.project.projectId;
    const zone = new PrivateZone(this, 'Zone', props).zone;
    const record = { project, managedZone: zone.name, ttl: TTL };
    new DnsRecordSet(this, 'Address', { ...record, name: dnsName, type: 'A', rrdatas: [address] });
    if (!wildcard) return;
    new DnsRecordSet(this, 'Below', { ...record, name: `*.${dnsName}`, type: 'CNAME', rrdatas: [dnsName] });
  }
}

/** Where a zone is, and for whom. */
export type PrivateZoneProps = Pick<PrivateNameProps, 'project' | 'networkId' | 'dnsName'>;

/** A DNS zone that only one network sees. */
export class PrivateZone extends GoogleConstruct {
  public readonly zone: DnsManagedZone;

  public constructor(scope: Construct, id: string, { project, networkId, dnsName }: PrivateZoneProps) {
    super(scope, id);
    this.zone = new DnsManagedZone(this, 'Resource', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      dnsName,
      visibility: 'private',
      privateVisibilityConfig: { networks: [{ networkUrl: networkId }] },
    });
  }
}

/**
 * The end of name resolution in a network: names that no private zone of the network holds do not exist there.
 *
 * Names of virtual machines that Compute Engine hands out are among them. The metadata server keeps its name.
 *
 * Source: https://cloud.google.com/dns/docs/vpc-name-res-order
 */
export class NamesClosed extends GoogleConstruct {
  public constructor(scope: Construct, id: string, { project, networkId }: Omit<PrivateZoneProps, 'dnsName'>) {
    super(scope, id);
    const { zone } = new PrivateZone(this, 'Root', { project, networkId, dnsName: '.' });
    new DnsRecordSet(this, 'Metadata', {
      project: project.projectId,
      managedZone: zone.name,
      name: 'metadata.google.internal.',
      type: 'A',
      ttl: TTL,
      rrdatas: ['169.254.169.254'],
    });
  }
}
