import type { IVPCRef } from 'aws-cdk-lib/aws-ec2';
import * as route53resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { IApprovedModels } from '../../core/approved-models';
import { publicAiDomains } from '../../core/public-ai-apis';

/** Properties of a `PublicAiBlock`. */
export interface PublicAiBlockProps {
  /** The networks that have a way to the internet, one at least. A `PrivateModelNetwork` has none, and answers no such names anyway. */
  readonly networks: readonly IVPCRef[];

  /**
   * What the organization approved: the providers in its `publicApis` are left out.
   *
   * @default - no public API is approved
   */
  readonly approved?: IApprovedModels;

  /**
   * Where it stands among the rule groups of a network: from 101 to 9899, lower ones first. Each network has every number once.
   *
   * @default 102
   */
  readonly priority?: number;
}

/** What association priorities may be: https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_AssociateFirewallRuleGroup.html */
const PRIORITIES = { least: 101, most: 9899 };

/**
 * Answers nobody in a network who asks where the public APIs of providers of models are.
 *
 * It stops what looks names up in the network's resolver. Whoever knows an address, or asks a resolver elsewhere, gets around it: a network
 * without a way out is the stronger measure.
 *
 * @throws NetworksMissing if no network is given
 * @throws FirewallPriority if the priority is no whole number from 101 to 9899
 */
export class PublicAiBlock extends Construct {
  public constructor(scope: Construct, id: string, props: PublicAiBlockProps) {
    super(scope, id);
    const { networks, approved, priority = PRIORITIES.least + 1 } = props;
    this.check(networks, priority);
    const names = publicAiDomains(approved?.publicApis).flatMap((name) => [name, `*.${name}`]);
    const domains = new route53resolver.CfnFirewallDomainList(this, 'Domains', { domains: names });
    const group = new route53resolver.CfnFirewallRuleGroup(this, 'Resource', {
      firewallRules: [
        { priority: 100, action: 'BLOCK', blockResponse: 'NXDOMAIN', firewallDomainListId: domains.attrId },
      ],
    });
    networks.forEach(({ vpcRef }, i) => {
      new route53resolver.CfnFirewallRuleGroupAssociation(this, `Association${i}`, {
        firewallRuleGroupId: group.attrId,
        vpcId: vpcRef.vpcId,
        priority,
      });
    });
  }

  private check(networks: readonly IVPCRef[], priority: number): void {
    if (networks.length === 0) {
      throw new ConfigError(
        'NetworksMissing',
        "'networks' must hold one at least, got none; name who looks names up",
        this,
      );
    }
    const { least, most } = PRIORITIES;
    if (Number.isInteger(priority) && priority >= least && priority <= most) return;
    const allowed = `a whole number from ${least} to ${most}`;
    throw new ConfigError('FirewallPriority', `'priority' must be ${allowed}, got ${priority}; pick a free one`, this);
  }
}
