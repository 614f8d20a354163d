import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as cwlogs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct, type IConstruct } from 'constructs';
import { ConfigError, type RetentionLock } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { inSameEnvironment } from '../naming/environment';
import { ImmutableLogBucket } from './immutable-log-bucket';
import { InvocationLogAlarm } from './invocation-log-alarm';
import { InvocationLogConfiguration } from './invocation-log-configuration';
import { InvocationLogGroup, type SearchablePrompts } from './invocation-log-group';
import { LogSource } from './log-source';
import { letOnlyRead } from './prompt-readers';

/** Properties of a `ModelInvocationLog`. */
export interface ModelInvocationLogProps extends TrustedBaseProps {
  /**
   * How long prompts and answers are kept, and after which they are deleted. A staged lock, because a person may ask for what is
   * theirs to be erased. What Bedrock delivers lands in a bucket beside the locked one first, and is gone from there after 37 days.
   *
   * Under six months it states its reason, such as the period that data protection allows.
   */
  readonly retention: RetentionLock;

  /** The only roles that can read prompts and answers in the bucket. At least one. */
  readonly readers: readonly iam.IRoleRef[];

  /**
   * Whether prompts and answers can also be searched in CloudWatch Logs, by everyone whom IAM lets.
   *
   * @default - they are in the bucket only
   */
  readonly searchable?: SearchablePrompts;

  /**
   * The topic that is told when the log is turned off, or configured otherwise than by a deployment.
   *
   * @default - a topic of its own, to subscribe to: `log.alarmTopic`
   */
  readonly alarmTopic?: sns.ITopic;
}

/**
 * The prompts and answers of every call to a model through the `bedrock-runtime` endpoint, in the account and region.
 *
 * They are personal data, and so have a bucket, a key and readers of their own. The trusted base can lift the lock of a version
 * that must be erased, though not read it. Amazon Bedrock has one such log in an account and region. Removing it from the app does
 * not turn it off. Calls through the `bedrock-mantle` endpoint are in no such log: `AuditTrail` records who made them.
 *
 * @throws PromptsLocked if `retention` is not reversible
 * @throws PromptReaders if nobody could read
 * @throws InvocationLogTwice if the app has another for the same account and region
 */
export class ModelInvocationLog extends Construct {
  /** Where prompts and answers are kept. */
  public readonly logs: ImmutableLogBucket;

  /** Where they can be searched, if so asked. */
  public readonly logGroup: cwlogs.LogGroup | undefined;

  /** The topic that is told when the log is tampered with. */
  public readonly alarmTopic: sns.ITopic;

  public constructor(scope: Construct, id: string, props: ModelInvocationLogProps) {
    super(scope, id);
    this.refuseUnfit(props);
    const { deployer, breakGlass } = props;
    this.logs = new ImmutableLogBucket(this, 'Logs', {
      lock: props.retention,
      expiresAfter: Duration.days(props.retention.daysFor(this)),
      deployer,
      breakGlass,
    });
    const destination = this.logs.addSource(LogSource.bedrockInvocations());
    letOnlyRead(this.logs, destination.bucket, props.readers);

    const encryptionKey = new GovernedKey(this, 'Key', {
      deployer,
      breakGlass,
      description: `Alarm and log groups of ${this.node.path}`,
    });
    const group = props.searchable && new InvocationLogGroup(this, 'LogGroup', { ...props.searchable, encryptionKey });
    this.logGroup = group?.logGroup;
    const { caller } = new InvocationLogConfiguration(this, 'Resource', {
      destination,
      after: [this.logs, ...(group ? [group] : [])],
      group,
      encryptionKey,
    });
    const alarm = new InvocationLogAlarm(this, 'Alarm', { caller, encryptionKey, topic: props.alarmTopic });
    this.alarmTopic = alarm.topic;
  }

  private refuseUnfit({ retention, readers }: ModelInvocationLogProps): void {
    if (!retention.reversible) {
      throw new ConfigError(
        'PromptsLocked',
        `'retention' must be staged (reversible), got ${retention}; prompts are personal data, which may have to be erased`,
        this,
      );
    }
    if (readers.length === 0) {
      throw new ConfigError(
        'PromptReaders',
        "'readers' must name at least one role, got none; nobody could read the log",
        this,
      );
    }
    const twin = this.node.root.node.findAll().find((other) => this.isTwin(other));
    if (twin !== undefined) {
      throw new ConfigError(
        'InvocationLogTwice',
        `'ModelInvocationLog' must be the only one for its account and region, got another at ${twin.node.path}; ` +
          'the one deployed last would overwrite it: share it, or give the stacks different environments',
        this,
      );
    }
  }

  private isTwin(other: IConstruct): boolean {
    return other !== this && other instanceof ModelInvocationLog && inSameEnvironment(this, other);
  }
}
