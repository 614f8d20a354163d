import { Aws, Lazy, Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as route53resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** Properties of a `DnsFirewall`. */
export interface DnsFirewallProps {
  readonly vpc: ec2.IVpc;

  /**
   * Names that may be looked up besides those of AWS, such as 'db.corp.internal' or '*.corp.internal'.
   *
   * A name stands for itself alone, `*.` in front for everything below it. Private hosted zones need an entry too,
   * and so does every name that an allowed one is an alias of.
   *
   * @default - names of AWS only
   */
  readonly allowedDomains?: string[];
}

/** Zones whose name servers are AWS itself, so that a name looked up in them tells nothing to anybody else. */
const AWS_DOMAINS = [`*.${Aws.URL_SUFFIX}`, '*.api.aws'];

const LABEL = '[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?';

/** A name; or `*.` and at least two labels, because everything below 'com' would be everything. */
const DOMAIN = new RegExp(`^(\\*\\.${LABEL}\\.)?${LABEL}(\\.${LABEL})*$`);

/**
 * Answers a VPC's DNS queries for names of AWS and for names that were allowed, and for no others.
 *
 * A network without a way out still has one through its resolver: data can be spelled in the names that are looked up.
 * When the firewall cannot decide, the query fails: that is how a VPC begins, and no configuration here changes it.
 */
export class DnsFirewall extends Construct {
  private readonly names = new Set(AWS_DOMAINS);

  public constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    this.allow(props.allowedDomains ?? []);
    const allowed = this.domains('Allowed', Lazy.list({ produce: () => [...this.names] }));
    const group = new route53resolver.CfnFirewallRuleGroup(this, 'Resource', {
      firewallRules: [
        { priority: 100, action: 'ALLOW', firewallDomainListId: allowed.attrId },
        {
          priority: 200,
          action: 'BLOCK',
          blockResponse: 'NXDOMAIN',
          firewallDomainListId: this.domains('Everything', ['*']).attrId,
        },
      ],
    });
    // Mutation protection stays off: it stops CloudFormation, which could then neither roll back nor remove the stack.
    new route53resolver.CfnFirewallRuleGroupAssociation(this, 'Association', {
      firewallRuleGroupId: group.attrId,
      vpcId: props.vpc.vpcId,
      priority: 101,
    });
  }

  /**
   * Answers for further names.
   *
   * @throws DomainFormat if one is not a name, or is too wide
   */
  public allow(domains: readonly string[]): void {
    for (const domain of this.checked(domains)) this.names.add(domain);
  }

  private domains(id: string, domains: string[]): route53resolver.CfnFirewallDomainList {
    return new route53resolver.CfnFirewallDomainList(this, id, { domains });
  }

  private checked(domains: readonly string[]): readonly string[] {
    for (const domain of domains) {
      if (Token.isUnresolved(domain) || (domain.length <= 255 && DOMAIN.test(domain))) continue;
      throw new ConfigError(
        'DomainFormat',
        `'allowedDomains' must hold names such as 'db.corp.internal', or '*.' and at least two labels such as ` +
          `'*.corp.internal', got '${domain}'`,
        this,
      );
    }
    return domains;
  }
}
