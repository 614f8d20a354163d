import { RemovalPolicy } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { MANAGED_AI_RULES } from './managed-rules';

/** Properties of a `RulePack`. */
export interface RulePackProps {
  /** Identifiers of managed rules. @default MANAGED_AI_RULES */
  readonly managedRules?: readonly string[];
  /** Identifiers of managed rules that the region does not have. @default - none */
  readonly leaveOut?: readonly string[];
}

/** The most that AWS Config takes as text, in bytes. */
const LIMIT = 51_200;

const IDENTIFIER = /^[A-Z0-9]+(_[A-Z0-9]+)+$/;

/**
 * Rules that AWS Config keeps itself, as one conformance pack. Each evaluation costs.
 *
 * @throws ManagedRuleIdentifier if one is spelled as no identifier is
 * @throws ManagedRuleUnknown if `leaveOut` names one that is not in the pack
 * @throws RulePackEmpty if nothing is left
 * @throws RulePackSize if the pack has more than 51,200 bytes
 * @see https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html
 */
export class RulePack extends Construct {
  public constructor(scope: Construct, id: string, props: RulePackProps) {
    super(scope, id);
    const pack = new config.CfnConformancePack(this, 'Resource', {
      conformancePackName: `zero-trust-ai-${this.node.addr.slice(-8)}`,
      templateBody: this.template(this.rules(props)),
    });
    pack.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  private rules({ managedRules = MANAGED_AI_RULES, leaveOut = [] }: RulePackProps): readonly string[] {
    const odd = [...managedRules, ...leaveOut].find((name) => !IDENTIFIER.test(name));
    if (odd !== undefined) {
      this.refuse(
        'ManagedRuleIdentifier',
        `'managedRules' must be identifiers such as 'SAGEMAKER_MODEL_IN_VPC', got '${odd}'`,
        'see MANAGED_AI_RULES',
      );
    }
    const unknown = leaveOut.find((name) => !managedRules.includes(name));
    if (unknown !== undefined) {
      this.refuse(
        'ManagedRuleUnknown',
        `'leaveOut' must name rules of the pack, got '${unknown}'`,
        'see MANAGED_AI_RULES',
      );
    }
    const kept = managedRules.filter((name) => !leaveOut.includes(name));
    if (kept.length === 0) {
      this.refuse('RulePackEmpty', "'leaveOut' must leave a rule, got every one", 'leave fewer out');
    }
    return kept;
  }

  /** JSON is YAML. */
  private template(rules: readonly string[]): string {
    const named = rules.map((identifier) => [
      logicalId(identifier),
      {
        Type: 'AWS::Config::ConfigRule',
        Properties: {
          ConfigRuleName: identifier.toLowerCase().replace(/_/g, '-'),
          Source: { Owner: 'AWS', SourceIdentifier: identifier },
        },
      },
    ]);
    const text = JSON.stringify({ Resources: Object.fromEntries(named) });
    const size = Buffer.byteLength(text);
    if (size > LIMIT) {
      this.refuse(
        'RulePackSize',
        `'managedRules' must come to ${LIMIT} bytes or less, got ${size}`,
        'split them over two packs',
      );
    }
    return text;
  }

  private refuse(code: string, what: string, instead: string): never {
    throw new ConfigError(code, `${what}; ${instead}`, this);
  }
}

const logicalId = (identifier: string): string =>
  identifier.toLowerCase().replace(/(^|_)([a-z0-9])/g, (_, _before: string, letter: string) => letter.toUpperCase());
