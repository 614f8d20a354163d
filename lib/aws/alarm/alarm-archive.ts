import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { TamperPattern } from './tamper-patterns';

/** Properties of an `AlarmArchive`. */
export interface AlarmArchiveProps {
  /** Encrypts what is kept. EventBridge is added to the policy of a key of this app. */
  readonly encryptionKey: kms.IKey;
  /** What is kept: an archive for each, of what a rule with the same pattern hears. */
  readonly patterns: readonly TamperPattern[];
  /** Whole days. */
  readonly keptFor: Duration;
}

/**
 * Keeps what alarms heard, where EventBridge can play it again. It outlives the stack.
 *
 * It is no evidence: whoever may delete an archive can do so. The trail is.
 */
export class AlarmArchive extends Construct {
  public constructor(scope: Construct, id: string, { encryptionKey, patterns, keptFor }: AlarmArchiveProps) {
    super(scope, id);
    const bus = Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' });
    for (const statement of archivesMayEncrypt(Stack.of(this).account)) encryptionKey.addToResourcePolicy(statement);
    for (const { class: of, deployed, number, pattern } of patterns) {
      const archive = new events.CfnArchive(this, `${of}${deployed ? 'ByOthers' : ''}${number}`, {
        sourceArn: bus,
        description: `What alarms about '${of}' heard`,
        eventPattern: { 'detail-type': pattern.detailType, detail: pattern.detail },
        retentionDays: keptFor.toDays(),
        kmsKeyIdentifier: encryptionKey.keyArn,
      });
      archive.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
      // CloudFormation makes the key, and then its policy, before anybody refers to the key.
      archive.node.addDependency(encryptionKey);
    }
  }
}

/**
 * What EventBridge needs of a key besides what topics need.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/encryption-archives.html
 */
function archivesMayEncrypt(account: string): iam.PolicyStatement[] {
  const principals = [new iam.ServicePrincipal('events.amazonaws.com')];
  return [
    new iam.PolicyStatement({
      sid: 'ArchivesLookAtTheKey',
      principals,
      actions: ['kms:DescribeKey'],
      resources: ['*'],
    }),
    new iam.PolicyStatement({
      sid: 'ArchivesOfThisAccount',
      principals,
      actions: ['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  ];
}
