import {
  ComputeSecurityPolicy,
  type ComputeSecurityPolicyRule,
} from '@cdktf/provider-google/lib/compute-security-policy';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Requests of one address in five minutes, over which it is blocked for a while. */
const RATE_LIMIT = { count: 2000, intervalSec: 300 };
const BAN_SECONDS = 600;

/**
 * Sets of rules that Google keeps up to date against known attacks.
 *
 * Source: https://cloud.google.com/armor/docs/waf-rules
 */
const KNOWN_ATTACKS = [
  'scannerdetection-v33-stable',
  'protocolattack-v33-stable',
  'sessionfixation-v33-stable',
  'lfi-v33-stable',
  'rfi-v33-stable',
  'rce-v33-stable',
  'sqli-v33-stable',
  'xss-v33-stable',
] as const;

/** The last of all priorities, which every policy has a rule for. */
const LAST = 2_147_483_647;

const EVERYBODY = { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } };

/**
 * A security policy of Cloud Armor that blocks known attacks and floods before Identity-Aware Proxy judges the request.
 *
 * Rules against attacks are as lenient as they come. Prompts that hold code may still look like attacks: bring a policy of your own then.
 */
export class GatewayWebAcl extends GoogleConstruct {
  public readonly policy: ComputeSecurityPolicy;

  public constructor(scope: Construct, id: string, { project }: { readonly project: GoogleProject }) {
    super(scope, id);
    this.policy = new ComputeSecurityPolicy(this, 'Resource', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      type: 'CLOUD_ARMOR',
      adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true, ruleVisibility: 'STANDARD' } },
      // Verbose logs would hold parts of what people ask.
      advancedOptionsConfig: { jsonParsing: 'STANDARD', logLevel: 'NORMAL' },
      rule: [...KNOWN_ATTACKS.map(blocked), rateLimit(), allowed()],
    });
  }

  public get securityPolicyId(): string {
    return this.policy.id;
  }
}

function blocked(rules: string, i: number): ComputeSecurityPolicyRule {
  return {
    action: 'deny(403)',
    priority: 1000 + i,
    description: rules,
    match: { expr: { expression: `evaluatePreconfiguredWaf('${rules}', {'sensitivity': 1})` } },
  };
}

/** Whoever stays under the limit is let through at once, so that it must come after the rules against attacks. */
function rateLimit(): ComputeSecurityPolicyRule {
  return {
    action: 'rate_based_ban',
    priority: 2000,
    description: 'rate limit',
    match: EVERYBODY,
    rateLimitOptions: {
      conformAction: 'allow',
      exceedAction: 'deny(429)',
      enforceOnKey: 'IP',
      rateLimitThreshold: RATE_LIMIT,
      banDurationSec: BAN_SECONDS,
    },
  };
}

const allowed = (): ComputeSecurityPolicyRule => ({
  action: 'allow',
  priority: LAST,
  description: 'default',
  match: EVERYBODY,
});
