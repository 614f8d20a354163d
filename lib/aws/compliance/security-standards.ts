import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as securityhub from 'aws-cdk-lib/aws-securityhub';
import { Construct } from 'constructs';

/** A standard of Security Hub. Its checks cost, by their number. */
export enum SecurityStandard {
  /** AWS Foundational Security Best Practices. */
  FOUNDATIONAL = 'aws-foundational-security-best-practices/v/1.0.0',
  /**
   * AI Security Best Practices: Bedrock, AgentCore and SageMaker.
   *
   * @see https://docs.aws.amazon.com/securityhub/latest/userguide/standards-ai-security.html
   */
  AI = 'ai-security-best-practices/v/1.0.0',
}

/** Properties of `SecurityStandards`. */
export interface SecurityStandardsProps {
  /** Whether the account has a hub in this region. */
  readonly hubExists: boolean;
  /** Standards that are turned on: of a hub that exists, those that are not on yet. */
  readonly standards: readonly SecurityStandard[];
}

/** Security Hub with standards by which it judges the account. Hub and standards stay when it is removed from the app. */
export class SecurityStandards extends Construct {
  public constructor(scope: Construct, id: string, props: SecurityStandardsProps) {
    super(scope, id);
    const hub = props.hubExists ? undefined : this.hub();
    const { partition, region } = Stack.of(this);
    for (const standard of new Set(props.standards)) {
      const [name = standard] = standard.split('/');
      const resource = new securityhub.CfnStandard(this, name, {
        standardsArn: `arn:${partition}:securityhub:${region}::standards/${standard}`,
      });
      if (hub !== undefined) resource.addResourceDependency(hub);
      resource.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
  }

  /** Standards are named one by one: the default ones are others. */
  private hub(): securityhub.CfnHub {
    const hub = new securityhub.CfnHub(this, 'Hub', {
      enableDefaultStandards: false,
      controlFindingGenerator: 'SECURITY_CONTROL',
      autoEnableControls: true,
    });
    hub.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return hub;
  }
}
