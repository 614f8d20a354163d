import { ComputeNetworkFirewallPolicy } from '@cdktf/provider-google/lib/compute-network-firewall-policy';
import { ComputeNetworkFirewallPolicyAssociation } from '@cdktf/provider-google/lib/compute-network-firewall-policy-association';
import { ComputeNetworkFirewallPolicyRule } from '@cdktf/provider-google/lib/compute-network-firewall-policy-rule';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Fn, Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { type FenceOpening, GOOGLE_PROXIES, refuseWide } from './fence-opening';

/** Properties of a `NetworkFence`. */
export interface NetworkFenceProps {
  readonly project: GoogleProject;
  readonly networkId: string;

  /** The address at which Google's APIs are reached, where there is one. */
  readonly googleApis: string | undefined;
}

/** What is closed at the very end, after whatever you allow. Lower numbers are asked first. */
const CLOSED = [
  { id: 'DenyEgress', priority: 2_147_483_000, direction: 'EGRESS', range: '0.0.0.0/0' },
  { id: 'DenyEgress6', priority: 2_147_483_001, direction: 'EGRESS', range: '::/0' },
  { id: 'DenyIngress', priority: 2_147_483_002, direction: 'INGRESS', range: '0.0.0.0/0' },
  { id: 'DenyIngress6', priority: 2_147_483_003, direction: 'INGRESS', range: '::/0' },
] as const;

const GOOGLE_APIS_PRIORITY = 1000;
const ENDPOINTS_PRIORITY = 1001;

const HTTPS = [{ ipProtocol: 'tcp', ports: ['443'] }];

/**
 * A firewall policy that lets connections out to private endpoints on port 443 and to nowhere else, and lets none in.
 *
 * What is refused is written down. No two openings may have the same priority.
 */
export class NetworkFence extends GoogleConstruct {
  public readonly policy: ComputeNetworkFirewallPolicy;
  private readonly endpoints: string[] = [];
  private readonly openings = new Map<number, string>();
  private endpointsRule: ComputeNetworkFirewallPolicyRule | undefined;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkFenceProps,
  ) {
    super(scope, id);
    const { projectId } = props.project;
    const name = stableName(this, { room: 63, separator: '-' });
    this.policy = new ComputeNetworkFirewallPolicy(this, 'Policy', {
      project: projectId,
      name,
      description: 'Out to private endpoints only; nothing in',
    });
    for (const { id: denied, range, ...rule } of CLOSED) {
      new ComputeNetworkFirewallPolicyRule(this, denied, {
        project: projectId,
        firewallPolicy: this.policy.name,
        ...rule,
        action: 'deny',
        enableLogging: true,
        match: {
          ...(rule.direction === 'EGRESS' ? { destIpRanges: [range] } : { srcIpRanges: [range] }),
          layer4Configs: [{ ipProtocol: 'all' }],
        },
      });
    }
    if (props.googleApis !== undefined) this.reachable('GoogleApis', GOOGLE_APIS_PRIORITY, [props.googleApis]);
    new ComputeNetworkFirewallPolicyAssociation(this, 'Association', {
      project: projectId,
      name,
      firewallPolicy: this.policy.name,
      attachmentTarget: props.networkId,
    });
  }

  /** Lets connections on port 443 out to an endpoint. */
  public letReach(address: string): void {
    this.endpoints.push(address);
    this.endpointsRule ??= this.reachable('Endpoints', ENDPOINTS_PRIORITY, this.endpoints);
    this.endpointsRule.putMatch(reach(this.endpoints));
  }

  /**
   * Lets connections in, such as from other machines of a training cluster, or from `GOOGLE_PROXIES` to a backend of a load balancer.
   *
   * The other side must be let out to here, where it is within the fence.
   *
   * @throws OpeningPriority, PriorityTwice if `priority` is not a whole number from 10000 to 2000000000, or another opening has it
   * @throws OpeningPorts if no ports are named
   * @throws OpeningAddresses, CidrFormat if no addresses are named, or some that are neither private nor `GOOGLE_PROXIES`
   * @throws OpeningWorkloads if `workloads` names what is no service account
   */
  public letIn(id: string, opening: FenceOpening): ComputeNetworkFirewallPolicyRule {
    refuseWide(opening, GOOGLE_PROXIES, this);
    return this.open(`In${id}`, 'INGRESS', opening);
  }

  /**
   * Lets connections out to private addresses, such as to a database in the network.
   *
   * @throws OpeningPriority, PriorityTwice, OpeningPorts, OpeningAddresses, CidrFormat, OpeningWorkloads as `letIn` does
   */
  public letOut(id: string, opening: FenceOpening): ComputeNetworkFirewallPolicyRule {
    refuseWide(opening, [], this);
    return this.open(`Out${id}`, 'EGRESS', opening);
  }

  private open(id: string, direction: 'INGRESS' | 'EGRESS', opening: FenceOpening): ComputeNetworkFirewallPolicyRule {
    const { priority, ports, addresses, workloads } = opening;
    const other = this.openings.get(priority);
    if (other !== undefined) {
      const reason = `'priority' must be unlike that of other openings, got ${priority} for ${id}, which ${other} has`;
      throw new ConfigError('PriorityTwice', reason, this);
    }
    this.openings.set(priority, id);
    const layer4Configs = [{ ipProtocol: 'tcp', ports: [...ports] }];
    const otherSide = direction === 'INGRESS' ? { srcIpRanges: [...addresses] } : { destIpRanges: [...addresses] };
    return new ComputeNetworkFirewallPolicyRule(this, id, {
      project: this.props.project.projectId,
      firewallPolicy: this.policy.name,
      priority,
      direction,
      action: 'allow',
      match: { ...otherSide, layer4Configs },
      ...(workloads && { targetServiceAccounts: workloads.map(emailOf) }),
    });
  }

  private reachable(id: string, priority: number, addresses: readonly string[]): ComputeNetworkFirewallPolicyRule {
    return new ComputeNetworkFirewallPolicyRule(this, id, {
      project: this.props.project.projectId,
      firewallPolicy: this.policy.name,
      priority,
      direction: 'EGRESS',
      action: 'allow',
      match: reach(addresses),
    });
  }
}

const reach = (addresses: readonly string[]) => ({
  destIpRanges: addresses.map((address) => `${address}/32`),
  layer4Configs: HTTPS,
});

const PREFIX = 'serviceAccount:';

const emailOf = ({ member }: IMemberRef): string =>
  Token.isUnresolved(member) && !member.startsWith(PREFIX)
    ? Fn.trimprefix(member, PREFIX)
    : member.slice(PREFIX.length);
