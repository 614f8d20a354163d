import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { letUseKey } from '../log/alarm-topic';
import { stableRoleArn } from '../naming/stable-role-arn';

/** Properties of a `BreakGlassAlarm`. */
export interface BreakGlassAlarmProps {
  /** The role whose use is told. */
  readonly role: iam.IRole;

  /** Who is told: a topic of this region. The policies of an imported topic, and of its key, must let EventBridge in. */
  readonly topic: sns.ITopic;

  /**
   * Where a message goes that the topic does not take.
   *
   * @default - a queue of its own under the key of the topic, which keeps it for 14 days; encrypted by SQS where the key of the topic is not known
   */
  readonly deadLetterQueue?: sqs.IQueue;
}

/**
 * Tells a topic when somebody takes on a role for emergencies, or tries to, and whatever they change with it.
 *
 * It hears of that through CloudTrail, of which a trail must record the management events, and only of its own region: STS records where it was
 * asked, its global endpoint in us-east-1. Where people may ask elsewhere, make one in that region too.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html
 */
export class BreakGlassAlarm extends Construct {
  /** The rule that hears of it. */
  public readonly rule: events.CfnRule;

  public constructor(scope: Construct, id: string, props: BreakGlassAlarmProps) {
    super(scope, id);
    const queue = props.deadLetterQueue ?? this.ownQueue(props.topic);
    this.rule = new events.CfnRule(this, 'Resource', {
      description: `A role for emergencies is in use: ${props.role.node.path}`,
      eventPattern: useOf(stableRoleArn(props.role, this)),
      // Taking a role on is recorded as reading, which other rules do not hear of.
      state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      targets: [{ id: 'Topic', arn: props.topic.topicArn, deadLetterConfig: { arn: queue.queueArn } }],
    });
    props.topic.grantPublish(new iam.ServicePrincipal('events.amazonaws.com'));
    queue.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'FromTheRule',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.rule.attrArn } },
      }),
    );
  }

  private ownQueue({ masterKey }: sns.ITopic): sqs.Queue {
    if (masterKey !== undefined) letUseKey(masterKey, 'events');
    return new sqs.Queue(this, 'Undelivered', {
      ...(masterKey === undefined
        ? { encryption: sqs.QueueEncryption.SQS_MANAGED }
        : { encryption: sqs.QueueEncryption.KMS, encryptionMasterKey: masterKey }),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}

/** Events of a role's use: somebody takes it on, or changes something with it. */
export function useOf(roleArn: string): object {
  return {
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: {
      $or: [
        {
          eventSource: ['sts.amazonaws.com'],
          eventName: ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'],
          requestParameters: { roleArn: [roleArn] },
        },
        { userIdentity: { sessionContext: { sessionIssuer: { arn: [roleArn] } } }, readOnly: [false] },
      ],
    },
  };
}
