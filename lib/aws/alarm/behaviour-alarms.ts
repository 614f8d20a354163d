import { Duration, Names, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { AlarmTopic, letPublish } from '../log/alarm-topic';
import { renderedLength } from '../naming/rendered-length';
import { type CallPlaces, fromElsewhere } from './call-places';
import { type EndpointLimits, endpointAlarms, type WatchedEndpoint } from './endpoint-alarms';
import { type GuardrailLimits, guardrailAlarm } from './guardrail-alarm';
import { type IdentityLimits, identityAlarms } from './identity-alarms';
import { type ModelLimits, modelAlarms } from './model-alarms';
import { tellsTopic } from './tells-topic';
import { BY_ROOT, callsFrom, DENIED, MOST_OF_FILTER, WITHOUT_SECOND_FACTOR } from './trail-filters';

/** Properties of `BehaviourAlarms`. */
export interface BehaviourAlarmsProps extends TrustedBaseProps {
  /** The log group that a trail writes to: `trail.logGroup` of an `AuditTrail`. In the account and region of the alarms. */
  readonly trailLogGroup: logs.ILogGroupRef;

  /**
   * The topic that is told. Where it is imported, its policy, and that of its key, must let CloudWatch in.
   *
   * @default - a topic of its own, to subscribe to: `alarms.topic`
   */
  readonly topic?: sns.ITopic;

  /**
   * Encrypts what is published. CloudWatch is added to the policy of a key of this app; an imported key must let it in.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * How many refused calls to AI services in five minutes are told of, from 1.
   *
   * @default 5
   */
  readonly deniedCalls?: number;

  /**
   * Where calls to AI services may come from: the topic is told of each that comes from elsewhere.
   *
   * @default - nobody watches where calls come from
   */
  readonly places?: CallPlaces;
}

/**
 * Tells a topic when AI is used otherwise than it should: calls that are refused, calls from new places, what the root user does,
 * and, where they are asked for, unusual or too many tokens, interventions of guardrails, and endpoints that err or are slow.
 *
 * Alarms tell; they stop nobody: see `Quarantine` for what does. They do not watch whether data drifts, or answers get worse.
 *
 * @throws DeniedCalls if `deniedCalls` is no whole number from 1
 * @throws CallPlaces if `places` names none, or an address is none
 * @throws TrailFilterTooLong if `places` has more than fits into a filter
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 */
export class BehaviourAlarms extends Construct {
  /** Who is told. */
  public readonly topic: sns.ITopic;

  private readonly namespace: string;

  public constructor(scope: Construct, id: string, props: BehaviourAlarmsProps) {
    super(scope, id);
    const { trailLogGroup, deniedCalls = 5, places } = props;
    this.refuseNotCounted(deniedCalls);
    this.namespace = `ZeroTrustAi/${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}`;
    this.topic = props.topic ?? this.ownTopic(props);
    if (props.topic !== undefined) letPublish(props.topic, ['cloudwatch']);
    this.counted(trailLogGroup, 'DeniedCalls', DENIED, deniedCalls, 'Calls to AI services are refused');
    this.counted(trailLogGroup, 'RootUse', BY_ROOT, 1, 'The root user of the account did something');
    this.counted(trailLogGroup, 'PasswordAlone', WITHOUT_SECOND_FACTOR, 1, 'Somebody signed in with a password alone');
    if (places === undefined) return;
    const elsewhere = callsFrom(fromElsewhere(this, places));
    this.counted(trailLogGroup, 'NewPlaces', elsewhere, 1, 'AI services are called from a place that is not named');
  }

  /**
   * Tells the topic of unusual, or too many, tokens of a model, all its callers together.
   *
   * @throws UsageLimit if a limit is no number above zero
   */
  public watchModel(id: string, limits: ModelLimits): readonly cloudwatch.Alarm[] {
    return this.told(modelAlarms(this, id, limits));
  }

  /**
   * Tells the topic when a guardrail intervenes more often than it should.
   *
   * @throws UsageLimit if the limit is no number above zero
   */
  public watchGuardrail(id: string, limits: GuardrailLimits): cloudwatch.Alarm {
    return this.told([guardrailAlarm(this, id, limits)])[0] as cloudwatch.Alarm;
  }

  /**
   * Tells the topic when an identity uses more tokens, or costs more, than it may.
   *
   * Metrics of Bedrock know models, not callers; they are counted in the log of model invocations, which must be searchable. Calls
   * through `bedrock-mantle` are in no such log, and tokens that are read from a cache are not counted.
   *
   * @throws UsageLimit if a limit is no number above zero, or none is given
   */
  public watchIdentity(id: string, limits: IdentityLimits): readonly cloudwatch.Alarm[] {
    return this.told(identityAlarms(this, id, { ...limits, namespace: this.namespace }));
  }

  /**
   * Tells the topic when an endpoint of SageMaker refuses, errs or is slow.
   *
   * @throws UsageLimit if a limit is no number above zero
   */
  public watchEndpoint(
    id: string,
    endpoint: WatchedEndpoint,
    limits: EndpointLimits = {},
  ): readonly cloudwatch.Alarm[] {
    return this.told(endpointAlarms(this, id, endpoint, limits));
  }

  private ownTopic(props: BehaviourAlarmsProps): sns.ITopic {
    const encryptionKey =
      props.encryptionKey ?? new GovernedKey(this, 'Key', { ...props, description: `Alarms of ${this.node.path}` });
    return new AlarmTopic(this, 'Topic', { encryptionKey, senders: ['cloudwatch'] });
  }

  /** Counts entries of a log group, and tells when there are so many in five minutes. */
  private counted(group: logs.ILogGroupRef, id: string, filter: string, atLeast: number, what: string): void {
    this.refuseTooLong(filter);
    new logs.CfnMetricFilter(this, `${id}Filter`, {
      logGroupName: group.logGroupRef.logGroupName,
      filterPattern: filter,
      metricTransformations: [{ metricNamespace: this.namespace, metricName: id, metricValue: '1' }],
    });
    const alarm = new cloudwatch.Alarm(this, id, {
      alarmDescription: what,
      metric: new cloudwatch.Metric({
        namespace: this.namespace,
        metricName: id,
        statistic: cloudwatch.Stats.SUM,
        period: Duration.minutes(5),
      }),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: atLeast,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    this.told([alarm]);
  }

  private told(alarms: readonly cloudwatch.Alarm[]): readonly cloudwatch.Alarm[] {
    for (const alarm of alarms) alarm.addAlarmAction(tellsTopic(this.topic));
    return alarms;
  }

  private refuseNotCounted(deniedCalls: number): void {
    if (Number.isInteger(deniedCalls) && deniedCalls >= 1) return;
    throw new ConfigError('DeniedCalls', `'deniedCalls' must be a whole number from 1, got ${deniedCalls}`, this);
  }

  private refuseTooLong(filter: string): void {
    const length = renderedLength(Stack.of(this).resolve(filter)) - 2;
    if (length <= MOST_OF_FILTER) return;
    throw new ConfigError(
      'TrailFilterTooLong',
      `'places' must fit into a filter of ${MOST_OF_FILTER} characters, got ${length}; name fewer, or larger blocks`,
      this,
    );
  }
}
