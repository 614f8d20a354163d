import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Services that tell of alarms. */
export type AlarmSender = 'cloudwatch' | 'events';

/** What each is called in the policy of a key. */
const SIDS: Readonly<Record<AlarmSender, string>> = {
  cloudwatch: 'AlarmsOfCloudWatch',
  events: 'AlarmsOfEventBridge',
};

/** Properties of an `AlarmTopic`. */
export interface AlarmTopicProps {
  /** Encrypts what is published. The senders are added to the policy of a key of this app. */
  readonly encryptionKey: kms.IKey;

  /** Who publishes. */
  readonly senders: readonly AlarmSender[];
}

/** A topic for alarms: encrypted, also on the way, and open to the services that tell of them. */
export class AlarmTopic extends sns.Topic {
  public constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    for (const sender of props.senders) letUseKey(props.encryptionKey, sender);
    super(scope, id, { masterKey: props.encryptionKey, enforceSSL: true });
    letPublish(this, props.senders);
  }
}

/** Adds to the policy of a topic, where it is one of this app, what its senders need. */
export function letPublish(topic: sns.ITopic, senders: readonly AlarmSender[]): void {
  if (senders.includes('events')) topic.grantPublish(serviceOf('events'));
  if (!senders.includes('cloudwatch')) return;
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: SIDS.cloudwatch,
      principals: [serviceOf('cloudwatch')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { ArnLike: { 'aws:SourceArn': alarmsOf(Stack.of(topic)) } },
    }),
  );
}

/**
 * Lets a sender encrypt with a key.
 *
 * Without condition: neither EventBridge nor CloudWatch says to a topic on whose behalf it publishes.
 */
export function letUseKey(key: kms.IKey, sender: AlarmSender): void {
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: SIDS[sender],
      principals: [serviceOf(sender)],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
    }),
  );
}

const serviceOf = (sender: AlarmSender) => new iam.ServicePrincipal(`${sender}.amazonaws.com`);

const alarmsOf = (stack: Stack) =>
  stack.formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
