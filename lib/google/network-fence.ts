import { ComputeNetworkFirewallPolicy } from '@cdktf/provider-google/lib/compute-network-firewall-policy';
import { ComputeNetworkFirewallPolicyAssociation } from '@cdktf/provider-google/lib/compute-network-firewall-policy-association';
import { ComputeNetworkFirewallPolicyRule } from '@cdktf/provider-google/lib/compute-network-firewall-policy-rule';
import type { Construct } from 'constructs';
import { GoogleConstruct } from './google-construct';
import type { GoogleProject } from './google-project';
import { stableName } from './stable-name';

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
 * What is refused is written down. To let more through, add rules to `policy` with priorities of your own.
 */
export class NetworkFence extends GoogleConstruct {
  public readonly policy: ComputeNetworkFirewallPolicy;
  private readonly endpoints: string[] = [];
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
    if (props.googleApis !== undefined) this.letOut('GoogleApis', GOOGLE_APIS_PRIORITY, [props.googleApis]);
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
    this.endpointsRule ??= this.letOut('Endpoints', ENDPOINTS_PRIORITY, this.endpoints);
    this.endpointsRule.putMatch(reach(this.endpoints));
  }

  private letOut(id: string, priority: number, addresses: readonly string[]): ComputeNetworkFirewallPolicyRule {
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
