import * as events from 'aws-cdk-lib/aws-events';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { AlarmTopic, letPublish } from './alarm-topic';
import { UndeliveredAlarms } from './undelivered-alarms';

/** Properties of an `InvocationLogAlarm`. */
export interface InvocationLogAlarmProps {
  /** The principal that configures the log in the course of a deployment. */
  readonly caller: iam.IPrincipal;

  /** Encrypts what is published, where the topic is the alarm's own. EventBridge is added to the policy of a key of this app. */
  readonly encryptionKey: kms.IKey;

  /**
   * The topic that is told. Its policy, and that of its key, must let EventBridge in where it is imported.
   *
   * @default - a topic of its own
   */
  readonly topic?: sns.ITopic;
}

/**
 * Tells a topic when somebody turns off the log of model invocations, or configures it otherwise than by a deployment.
 *
 * It hears of that through CloudTrail: a trail must record the region's management events.
 */
export class InvocationLogAlarm extends Construct {
  public readonly topic: sns.ITopic;

  public constructor(scope: Construct, id: string, props: InvocationLogAlarmProps) {
    super(scope, id);
    const { encryptionKey } = props;
    this.topic = props.topic ?? new AlarmTopic(this, 'Topic', { encryptionKey, senders: ['events'] });
    if (props.topic !== undefined) letPublish(props.topic, ['events']);
    const undelivered = new UndeliveredAlarms(this, 'Undelivered', { encryptionKey });
    new events.Rule(this, 'Resource', {
      description: 'The log of model invocations was turned off, or configured otherwise than by a deployment',
      eventPattern: {
        source: ['aws.bedrock'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: { eventSource: ['bedrock.amazonaws.com'], $or: [turnedOff, configuredByOthers(props.caller)] },
      },
      targets: [undelivered.keep({ arn: this.topic.topicArn })],
    });
  }
}

/** No deployment ever does this. */
const turnedOff = { eventName: ['DeleteModelInvocationLoggingConfiguration'] };

/** Also by those that assumed no role: `anything-but` passes over an event without the field. */
function configuredByOthers({ policyFragment }: iam.IPrincipal): object {
  const arn = [{ 'anything-but': policyFragment.principalJson['AWS'] }, { exists: false }];
  return {
    eventName: ['PutModelInvocationLoggingConfiguration'],
    userIdentity: { sessionContext: { sessionIssuer: { arn } } },
  };
}
