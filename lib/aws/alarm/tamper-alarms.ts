import { Duration, Stack, Token } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { ConfigError, TAMPERING_CLASSES, type TamperingClass } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { AlarmTopic, letPublish } from '../log/alarm-topic';
import { UndeliveredAlarms } from '../log/undelivered-alarms';
import { AlarmArchive } from './alarm-archive';
import { type GlobalCalls, hearsGlobal } from './global-calls';
import { Heartbeat } from './heartbeat';
import { tellOfSilence, tellOfUndelivered } from './silence';
import { type TamperPattern, tamperPatterns } from './tamper-patterns';

/** Properties of `TamperAlarms`. */
export interface TamperAlarmsProps extends TrustedBaseProps {
  /**
   * The topic that is told. Where it is imported, its policy, and that of its key, must let EventBridge and CloudWatch in.
   *
   * @default - a topic of its own, to subscribe to: `alarms.topic`
   */
  readonly topic?: sns.ITopic;

  /**
   * Encrypts what is published, and what could not be delivered.
   *
   * The statements that the senders need are added to the policy of a key of this app; an imported key must have them.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What is heard of. One at least.
   *
   * @default - all of `TAMPERING_CLASSES`
   */
  readonly classes?: readonly TamperingClass[];

  /**
   * Where calls to IAM and Organizations are heard, which AWS hands to EventBridge in us-east-1 alone: 'here' in a stack of that region,
   * 'elsewhere' where another `TamperAlarms` stands there. Those of Organizations are heard in the management account.
   *
   * @default 'here' in us-east-1; in any other region it must be said
   */
  readonly globalCalls?: GlobalCalls;

  /**
   * Further roles whose calls are part of deployments, such as that of a custom resource. They are spared, by their exact ARNs, for calls that
   * deployments make: nobody is for `StopLogging` and its like.
   *
   * @default - the deployer is spared, and nobody else
   */
  readonly alsoDeploy?: readonly iam.IRoleRef[];

  /**
   * The buckets that calls about buckets are heard of. Calls about the account as a whole are heard in any case. Of these buckets it is also
   * heard when an object is deleted, or its lock changed, as far as a trail records events of their data: `objectEvents` of an `AuditTrail`.
   *
   * @default - every bucket of the account and region
   */
  readonly buckets?: readonly s3.IBucketRef[];

  /**
   * A bus of another account that is told as well, so that nobody of this account can silence it. Its policy must let this account put events.
   *
   * @default - no other account is told
   */
  readonly forwardTo?: events.IEventBusRef;

  /**
   * Time between two signs of life on the way that alarms take, in whole minutes, 8 hours at most. When none arrives for three
   * times as long, the topic is told.
   *
   * @default Duration.minutes(15)
   */
  readonly heartbeat?: Duration;

  /**
   * The log group that the trail writes to, of which the topic is told when nothing comes for an hour.
   *
   * @default - nobody watches whether the trail goes on
   */
  readonly trailLogGroup?: logs.ILogGroupRef;

  /**
   * How long what was heard is kept to be looked at, and played again, in EventBridge. Whole days. What is kept is charged by its volume, in an
   * archive for each rule, which outlives the stack.
   *
   * @default - nothing is kept there: the trail holds it
   */
  readonly archivedFor?: Duration;
}

/**
 * Tells a topic when somebody tampers with what protects the rest: with what is recorded, evidence, guardrails, the perimeter, detectors,
 * identities, the organization, the supply of models, or with alarms themselves.
 *
 * It hears of that through CloudTrail: a trail must record the management events of the region. Calls that were refused are heard of too.
 * The deployment role is spared where the call is one that deployments make. One in each region that is used; see `globalCalls`.
 *
 * @throws TamperingClasses if `classes` names none
 * @throws GlobalCallsUnheard if calls to IAM and Organizations were asked for where nobody hears them
 * @throws TamperPatternTooLong if `alsoDeploy` and `buckets` leave no room in a pattern
 * @throws Heartbeat if `heartbeat` is no whole minutes, from 1 to 480
 * @throws ArchivedFor if `archivedFor` is no whole days, one at least
 * @throws ForwardedToItself if `forwardTo` is a bus of the same account and region
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 */
export class TamperAlarms extends Construct {
  /** Who is told. */
  public readonly topic: sns.ITopic;

  /** Where alarms lie that could not be delivered. The topic is told when there is one. */
  public readonly undelivered: UndeliveredAlarms;

  /** Where signs of life are published, for those who listen to them elsewhere. */
  public readonly beats: sns.ITopic;

  /** The rules that hear, such as for `quarantine.watch`. */
  public readonly rules: readonly events.Rule[];

  public constructor(scope: Construct, id: string, props: TamperAlarmsProps) {
    super(scope, id);
    this.refuseUnfit(props);
    const encryptionKey =
      props.encryptionKey ?? new GovernedKey(this, 'Key', { ...props, description: `Alarms of ${this.node.path}` });
    const senders = ['events', 'cloudwatch'] as const;
    this.topic = props.topic ?? new AlarmTopic(this, 'Topic', { encryptionKey, senders });
    if (props.topic !== undefined) letPublish(props.topic, senders);
    this.undelivered = new UndeliveredAlarms(this, 'Undelivered', { encryptionKey });
    const beyond = props.forwardTo === undefined ? [] : [this.forwarded(props.forwardTo)];
    const patterns = this.patterns(props);
    this.rules = patterns.map((pattern) => this.rule(pattern, [{ arn: this.topic.topicArn }, ...beyond]));
    this.beats = new Heartbeat(this, 'Heartbeat', {
      every: props.heartbeat ?? Duration.minutes(15),
      encryptionKey,
      topic: this.topic,
      undelivered: this.undelivered,
      alsoTo: beyond,
    }).beats;
    tellOfUndelivered(this, this.undelivered, this.topic);
    if (props.archivedFor !== undefined) {
      new AlarmArchive(this, 'Archive', { encryptionKey, patterns, keptFor: props.archivedFor });
    }
    if (props.trailLogGroup !== undefined) tellOfSilence(this, props.trailLogGroup, this.topic);
  }

  private patterns(props: TamperAlarmsProps): TamperPattern[] {
    const others = (props.alsoDeploy ?? []).map(({ roleRef }) => roleRef.roleArn);
    const classes = props.classes ?? everyClass();
    return tamperPatterns(this, {
      classes,
      global: hearsGlobal(this, classes, props.globalCalls),
      deployers: [...TrustedBase.of(this, { deployer: props.deployer }).arns, ...others],
      buckets: (props.buckets ?? []).map(({ bucketRef }) => bucketRef.bucketName),
    });
  }

  private rule(heard: TamperPattern, targets: readonly events.RuleTargetConfig[]): events.Rule {
    const { deployed, number, pattern } = heard;
    const of = `${heard.class[0]?.toUpperCase()}${heard.class.slice(1)}`;
    return new events.Rule(this, `${of}${deployed ? 'ByOthers' : ''}${number === 1 ? '' : number}`, {
      description: `${TAMPERING_CLASSES[heard.class]}${deployed ? ', otherwise than by a deployment' : ''}`,
      eventPattern: pattern,
      targets: targets.map((target) => this.undelivered.keep(target)),
    });
  }

  /** EventBridge assumes a role to put events on the bus of another account. */
  private forwarded({ eventBusRef }: events.IEventBusRef): events.RuleTargetConfig {
    const { account } = Stack.of(this);
    const role = new iam.Role(this, 'Forwarder', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
      inlinePolicies: {
        Forward: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({ actions: ['events:PutEvents'], resources: [eventBusRef.eventBusArn] }),
          ],
        }),
      },
    });
    return { arn: eventBusRef.eventBusArn, role };
  }

  private refuseUnfit(props: TamperAlarmsProps): void {
    const { classes, heartbeat, archivedFor, forwardTo } = props;
    if (classes?.length === 0) {
      throw new ConfigError(
        'TamperingClasses',
        "'classes' must name one at least, got none; leave it out for all",
        this,
      );
    }
    if (heartbeat !== undefined && !wholeBetween(heartbeat.toSeconds({ integral: false }) / 60, 1, 480)) {
      throw new ConfigError(
        'Heartbeat',
        `'heartbeat' must be whole minutes from 1 to 480, got ${heartbeat.toHumanString()}`,
        this,
      );
    }
    if (
      archivedFor !== undefined &&
      !wholeBetween(archivedFor.toSeconds({ integral: false }) / 86_400, 1, Number.MAX_SAFE_INTEGER)
    ) {
      throw new ConfigError(
        'ArchivedFor',
        `'archivedFor' must be whole days, one at least, got ${archivedFor.toHumanString()}`,
        this,
      );
    }
    if (forwardTo !== undefined && forwardTo.env.account === Stack.of(this).account) {
      throw new ConfigError(
        'ForwardedToItself',
        `'forwardTo' must be a bus of another account, got one of ${Token.isUnresolved(forwardTo.env.account) ? 'the same' : forwardTo.env.account}; ` +
          'whoever rules this account could silence it',
        this,
      );
    }
  }
}

const everyClass = () => Object.keys(TAMPERING_CLASSES) as TamperingClass[];

const wholeBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
