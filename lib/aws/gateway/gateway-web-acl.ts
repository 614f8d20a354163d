import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { LogSource } from '../log/log-source';

/** Requests of one address in five minutes, over which it is blocked for a while. */
const RATE_LIMIT = 2000;

/** Groups of rules that AWS keeps up to date, and the rules in them that only count. */
const MANAGED_RULES: readonly { readonly name: string; readonly onlyCount: readonly string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList', onlyCount: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', onlyCount: [] },
  // It blocks bodies over 8 KB, and prompts are longer.
  { name: 'AWSManagedRulesCommonRuleSet', onlyCount: ['SizeRestrictions_BODY'] },
];

/** A web ACL that blocks known attacks and floods before a gateway judges the request, and logs what it sees. */
export class GatewayWebAcl extends Construct {
  public readonly webAclArn: string;

  public constructor(scope: Construct, id: string, props: { readonly logs: ImmutableLogBucket }) {
    super(scope, id);
    const acl = new wafv2.CfnWebACL(this, 'Resource', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('gateway'),
      rules: [rateLimit(), ...MANAGED_RULES.map(managed)],
    });
    this.webAclArn = acl.attrArn;
    const { bucket, prefix, ready } = props.logs.addSource(LogSource.webAcl());
    const logging = new wafv2.CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [prefix === undefined ? bucket.bucketArn : `${bucket.bucketArn}/${prefix}`],
      // Whoever holds them can act as the user.
      redactedFields: ['authorization', 'cookie'].map((name) => ({ singleHeader: { Name: name } })),
    });
    logging.node.addDependency(ready);
  }
}

function rateLimit(): wafv2.CfnWebACL.RuleProperty {
  return {
    name: 'RateLimit',
    priority: 0,
    action: { block: {} },
    statement: { rateBasedStatement: { limit: RATE_LIMIT, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
    visibilityConfig: visibility('RateLimit'),
  };
}

function managed({ name, onlyCount }: (typeof MANAGED_RULES)[number], i: number): wafv2.CfnWebACL.RuleProperty {
  const ruleActionOverrides = onlyCount.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    priority: i + 1,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides } },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true };
}
