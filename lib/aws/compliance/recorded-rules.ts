import { RemovalPolicy } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { recordedText } from '../../guard';
import { RULES } from '../../policy';

/** The longest text that AWS Config takes, in characters. */
const LONGEST = 10_000;

/**
 * Rules of ours that no managed rule asks, and of which AWS Config records every property that they ask about.
 *
 * @see https://github.com/awslabs/aws-config-resource-schema/tree/master/config/properties/resource-types
 */
export const ASKED_OF_RECORDS = [
  ['ZTA-DATA-023', 'AWS::SageMaker::Domain'],
  ['ZTA-DATA-032', 'AWS::SageMaker::EndpointConfig'],
  ['ZTA-DATA-040', 'AWS::SageMaker::EndpointConfig'],
  ['ZTA-DATA-050', 'AWS::SageMaker::Domain'],
] as const;

/**
 * Rules of ours that AWS Config asks of what it has recorded, also of what nobody deploys by a template. Each evaluation costs.
 *
 * @throws RecordedRuleSize if the text of a rule has more than 10,000 characters
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html
 */
export class RecordedRules extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    for (const [ruleId, type] of ASKED_OF_RECORDS) this.ask(ruleId, type);
  }

  private ask(ruleId: string, type: string): void {
    const rule = RULES.find((one) => one.id === ruleId);
    if (rule === undefined) return;
    const policyText = recordedText(rule, type);
    if (policyText.length > LONGEST) {
      throw new ConfigError(
        'RecordedRuleSize',
        `'${ruleId}' must have ${LONGEST} characters or less as Guard text, got ${policyText.length}; report this`,
        this,
      );
    }
    const asked = new config.CfnConfigRule(this, ruleId, {
      description: `${ruleId} ${rule.title}`,
      scope: { complianceResourceTypes: [type] },
      source: {
        owner: 'CUSTOM_POLICY',
        customPolicyDetails: { policyRuntime: 'guard-2.x.x', policyText, enableDebugLogDelivery: false },
        sourceDetails: MESSAGES.map((messageType) => ({ eventSource: 'aws.config', messageType })),
      },
    });
    asked.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }
}

const MESSAGES = ['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification'];
