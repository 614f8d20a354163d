import { ComputeNetwork } from '@cdktf/provider-google/lib/compute-network';
import { ComputeSubnetwork } from '@cdktf/provider-google/lib/compute-subnetwork';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { Ipv4Block } from './ipv4-block';
import type { INetworkRef } from './network-ref';

/** The longest name that Compute Engine takes. */
const NAME = { room: 63, separator: '-' } as const;

/** Properties of an `IsolatedNetwork`. */
export interface IsolatedNetworkProps {
  readonly project: GoogleProject;

  /**
   * The subnetworks: for each region, the addresses of the one there, a private IPv4 block from /8 to /29.
   *
   * Regions can be added, and blocks widened, at any time. Any other change replaces the subnetwork, which what is in it prevents.
   */
  readonly subnets: Readonly<Record<string, string>>;

  /**
   * Which part of the connections is written down, above 0 and up to 1.
   *
   * Flow logs are paid for by their volume; a lower value costs less, and leaves connections out.
   *
   * @default 1 - every connection that the network samples
   */
  readonly flowSampling?: number;
}

/**
 * A VPC network without a route to the internet, whose subnetworks write down their connections.
 *
 * No firewall rule of the VPC itself can open what a firewall policy closes: policies are asked first. IPv6 is off.
 */
export class IsolatedNetwork extends GoogleConstruct implements INetworkRef {
  public readonly network: ComputeNetwork;
  public readonly subnetworks: Readonly<Record<string, string>>;

  /**
   * @throws RegionFormat if a name in `subnets` is not one of a region
   * @throws CidrFormat if addresses are not a private IPv4 block
   * @throws CidrOverlap if two subnetworks share addresses
   * @throws FlowSampling if `flowSampling` is not above 0 and up to 1
   */
  public constructor(scope: Construct, id: string, { project, subnets, flowSampling = 1 }: IsolatedNetworkProps) {
    super(scope, id);
    this.refuseOverlap(subnets);
    if (!Token.isUnresolved(flowSampling) && !(flowSampling > 0 && flowSampling <= 1)) {
      const reason = `'flowSampling' must be above 0 and up to 1, got ${flowSampling}; connections that are not written down cannot be looked into`;
      throw new ConfigError('FlowSampling', reason, this);
    }
    this.network = new ComputeNetwork(this, 'Network', {
      project: project.projectId,
      name: stableName(this, NAME),
      autoCreateSubnetworks: false,
      deleteDefaultRoutesOnCreate: true,
      networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL',
      routingMode: 'REGIONAL',
    });
    const made = Object.entries(subnets).map(([region, ipCidrRange]) => {
      const subnetwork = new ComputeSubnetwork(this, region, {
        project: project.projectId,
        name: stableName(this, NAME),
        region,
        network: this.network.id,
        ipCidrRange,
        stackType: 'IPV4_ONLY',
        privateIpGoogleAccess: true,
        logConfig: { aggregationInterval: 'INTERVAL_1_MIN', flowSampling, metadata: 'INCLUDE_ALL_METADATA' },
      });
      return [region, subnetwork.id];
    });
    this.subnetworks = Object.fromEntries(made);
  }

  public get networkId(): string {
    return this.network.id;
  }

  private refuseOverlap(subnets: Readonly<Record<string, string>>): void {
    const blocks: { readonly region: string; readonly block: Ipv4Block }[] = [];
    for (const [region, cidr] of Object.entries(subnets)) {
      if (!/^[a-z]+-[a-z]+\d+$/.test(region)) {
        const reason = `'subnets' must name regions such as 'europe-west4', got '${region}'`;
        throw new ConfigError('RegionFormat', reason, this);
      }
      if (Token.isUnresolved(cidr)) continue;
      const block = Ipv4Block.parse(cidr, `subnets.${region}`, this);
      const shared = blocks.find((other) => other.block.overlaps(block));
      if (shared !== undefined) {
        const reason = `'subnets' must not share addresses, got '${cidr}' in ${region}, of which some are in ${shared.region}`;
        throw new ConfigError('CidrOverlap', reason, this);
      }
      blocks.push({ region, block });
    }
  }
}
