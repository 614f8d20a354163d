import { Duration, Token } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** SageMaker takes ten roll-back alarms, and two are ours. */
const MAX_GIVEN_ALARMS = 8;

/** How an update is tried out, and when it is taken back. */
export interface CanaryUpdateOptions {
  /**
   * How many instances of the new fleet take traffic first, from 1 to half of the fleet.
   *
   * @default 1
   */
  readonly canaryInstances?: number;

  /**
   * How long the canary is watched before the rest of the traffic follows, from 5 minutes (the alarms need them) to 1 hour.
   *
   * @default Duration.minutes(10)
   */
  readonly bakeTime?: Duration;

  /**
   * How long the old fleet is kept after all traffic has moved, up to 1 hour.
   *
   * @default Duration.minutes(10)
   */
  readonly terminationWait?: Duration;

  /**
   * When an update that has not ended is given up, from 10 minutes to 8 hours, and longer than the two waits together.
   *
   * @default Duration.hours(1)
   */
  readonly timeout?: Duration;

  /**
   * The share of requests that may fail with a 5xx status, from 0 up to, but not including, 1.
   *
   * Both fleets count: an update that repairs a failing fleet needs a higher share, or the alarm stops it.
   *
   * @default 0.01
   */
  readonly maximumErrorRate?: number;

  /**
   * How long the new fleet may take to answer, on average, up to the 60 seconds that SageMaker waits.
   *
   * @default Duration.seconds(30)
   */
  readonly maximumLatency?: Duration;

  /**
   * More alarms that roll an update back, at most 8.
   *
   * @default - the two on errors and latency
   */
  readonly alarms?: cloudwatch.IAlarmRef[];
}

/** What is updated. */
export interface CanaryUpdateProps extends CanaryUpdateOptions {
  readonly endpointName: string;
  readonly endpointConfigName: string;
  readonly variantName: string;
  readonly instanceCount: number;
}

/**
 * Updates an endpoint by a canary beside the old fleet, which takes over again when an alarm goes off.
 *
 * @throws CanarySize if the canary is not 1 instance up to half of the fleet
 * @throws CanaryTiming if a duration is out of its range
 * @throws RollbackThreshold if an alarm could never go off
 * @throws RollbackAlarmCount if more alarms are given than SageMaker takes
 */
export class CanaryUpdate extends Construct {
  /** The alarms on errors and latency; add an action to hear of them. */
  public readonly alarms: cloudwatch.Alarm[];

  /** Every alarm that rolls an update back. */
  public readonly rollbackAlarms: cloudwatch.AlarmReference[];

  public readonly deploymentConfig: CfnEndpoint.DeploymentConfigProperty;

  public constructor(scope: Construct, id: string, props: CanaryUpdateProps) {
    super(scope, id);
    this.checkSize(props);
    this.checkThresholds(props);
    this.alarms = [this.errorAlarm(props), this.latencyAlarm(props)];
    this.rollbackAlarms = [...this.alarms, ...(props.alarms ?? [])].map(({ alarmRef }) => alarmRef);
    this.deploymentConfig = {
      blueGreenUpdatePolicy: this.policy(props),
      autoRollbackConfiguration: { alarms: this.rollbackAlarms.map(({ alarmName }) => ({ alarmName })) },
    };
  }

  private policy(props: CanaryUpdateProps): CfnEndpoint.BlueGreenUpdatePolicyProperty {
    const {
      bakeTime = Duration.minutes(10),
      terminationWait = Duration.minutes(10),
      timeout = Duration.hours(1),
    } = props;
    const bake = this.seconds('bakeTime', bakeTime, 300, 3_600);
    const wait = this.seconds('terminationWait', terminationWait, 0, 3_600);
    const end = this.seconds('timeout', timeout, 600, 28_800);
    if (![bake, wait, end].some(Token.isUnresolved) && end <= bake + wait) {
      throw new ConfigError(
        'CanaryTiming',
        `'timeout' must be longer than 'bakeTime' and 'terminationWait' together (${bake + wait} seconds), got ${end}`,
        this,
      );
    }
    return {
      trafficRoutingConfiguration: {
        type: 'CANARY',
        canarySize: { type: 'INSTANCE_COUNT', value: props.canaryInstances ?? 1 },
        waitIntervalInSeconds: bake,
      },
      terminationWaitInSeconds: wait,
      maximumExecutionTimeoutInSeconds: end,
    };
  }

  private seconds(prop: string, duration: Duration, min: number, max: number): number {
    const seconds = duration.toSeconds({ integral: false });
    if (Token.isUnresolved(seconds) || (Number.isInteger(seconds) && seconds >= min && seconds <= max)) return seconds;
    throw new ConfigError('CanaryTiming', `'${prop}' must be ${min} to ${max} whole seconds, got ${seconds}`, this);
  }

  // On both fleets: a metric of the new one alone is documented for latency, and not for errors.
  private errorAlarm(props: CanaryUpdateProps): cloudwatch.Alarm {
    return this.alarm('Errors', 'Invocation5XXErrors', props.maximumErrorRate ?? 0.01, {
      EndpointName: props.endpointName,
      VariantName: props.variantName,
    });
  }

  private latencyAlarm(props: CanaryUpdateProps): cloudwatch.Alarm {
    const { maximumLatency = Duration.seconds(30) } = props;
    return this.alarm('Latency', 'ModelLatency', maximumLatency.toMilliseconds() * 1_000, {
      EndpointName: props.endpointName,
      VariantName: props.variantName,
      EndpointConfigName: props.endpointConfigName,
    });
  }

  private alarm(id: string, metricName: string, threshold: number, dimensionsMap: Record<string, string>) {
    const metric = new cloudwatch.Metric({
      namespace: 'AWS/SageMaker',
      metricName,
      dimensionsMap,
      statistic: 'Average',
      period: Duration.minutes(1),
    });
    return metric.createAlarm(this, id, {
      alarmDescription: `Rolls an update of ${this.node.scope?.node.path} back`,
      threshold,
      evaluationPeriods: 2,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }

  private checkSize({ canaryInstances = 1, instanceCount }: CanaryUpdateProps): void {
    if (Token.isUnresolved(canaryInstances)) return;
    const half = Token.isUnresolved(instanceCount) ? canaryInstances : Math.floor(instanceCount / 2);
    if (Number.isInteger(canaryInstances) && canaryInstances >= 1 && canaryInstances <= half) return;
    throw new ConfigError(
      'CanarySize',
      `'canaryInstances' must be a whole number from 1 to half of the fleet (${half}), got ${canaryInstances}`,
      this,
    );
  }

  private checkThresholds({ maximumErrorRate = 0.01, maximumLatency, alarms = [] }: CanaryUpdateProps): void {
    if (!Token.isUnresolved(maximumErrorRate) && !(maximumErrorRate >= 0 && maximumErrorRate < 1)) {
      const reason = `'maximumErrorRate' must be from 0 up to, but not including, 1, got ${maximumErrorRate}`;
      throw new ConfigError('RollbackThreshold', reason, this);
    }
    // Also refused when unknown: CloudWatch wants microseconds, and a value of the deployment cannot be converted here.
    const latency = maximumLatency?.toMilliseconds({ integral: false }) ?? 1;
    if (!(latency > 0 && latency < 60_000)) {
      const got = Token.isUnresolved(latency) ? 'a value known only at deploy time' : latency;
      const reason = `'maximumLatency' must be over 0 and under the 60000 ms that SageMaker waits, got ${got}`;
      throw new ConfigError('RollbackThreshold', reason, this);
    }
    if (alarms.length > MAX_GIVEN_ALARMS) {
      const reason = `'alarms' must be at most ${MAX_GIVEN_ALARMS}, got ${alarms.length}; combine some in a composite alarm`;
      throw new ConfigError('RollbackAlarmCount', reason, this);
    }
  }
}
