import { Duration, Lazy } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { letUseKey } from './alarm-topic';

/** Properties of `UndeliveredAlarms`. */
export interface UndeliveredAlarmsProps {
  /** Encrypts what lies there. EventBridge is added to the policy of a key of this app. */
  readonly encryptionKey: kms.IKey;
}

/** Where alarms lie that could not be delivered, for 14 days. */
export class UndeliveredAlarms extends Construct {
  public readonly queue: sqs.Queue;

  private readonly rules: events.IRuleRef[] = [];

  public constructor(scope: Construct, id: string, { encryptionKey }: UndeliveredAlarmsProps) {
    super(scope, id);
    letUseKey(encryptionKey, 'events');
    this.queue = new sqs.Queue(this, 'Resource', {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'RulesThatAreNotHeard',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          ArnEquals: {
            'aws:SourceArn': Lazy.list({ produce: () => this.rules.map(({ ruleRef }) => ruleRef.ruleArn) }),
          },
        },
      }),
    );
  }

  /** A target that keeps here what it is not told of. */
  public keep(target: events.RuleTargetConfig): events.IRuleTarget {
    return {
      bind: (rule) => {
        this.rules.push(rule);
        return { ...target, deadLetterConfig: { arn: this.queue.queueArn } };
      },
    };
  }
}
