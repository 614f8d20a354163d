import { RemovalPolicy } from 'aws-cdk-lib';
import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import { Construct } from 'constructs';

/**
 * GuardDuty, which looks for threats in what the account does, such as calls of models by stolen credentials, a guardrail that
 * is taken away, or training data that comes from elsewhere. It costs, by what it looks at, and stays when it is removed from the app.
 */
export class ThreatDetection extends Construct {
  public readonly detectorId: string;

  /** @param features which features are on or off, by the names that GuardDuty has for them */
  public constructor(scope: Construct, id: string, features: Readonly<Record<string, boolean>>) {
    super(scope, id);
    const named = Object.entries(features).map(([name, on]) => ({ name, status: on ? 'ENABLED' : 'DISABLED' }));
    const detector = new guardduty.CfnDetector(this, 'Resource', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      ...(named.length > 0 && { features: named }),
    });
    detector.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.detectorId = detector.ref;
  }
}
