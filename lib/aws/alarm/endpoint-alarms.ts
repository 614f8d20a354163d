import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { moreThan, requireLimit } from './usage-limit';

/** An endpoint of SageMaker, such as a `PrivateSageMakerEndpoint`. */
export interface WatchedEndpoint {
  readonly endpointName: string;
}

/** What is usual for an endpoint. */
export interface EndpointLimits {
  /**
   * The variant that serves.
   *
   * @default 'AllTraffic'
   */
  readonly variantName?: string;

  /**
   * Most requests that the endpoint may refuse in five minutes: many come of somebody who tries things out.
   *
   * @default 20
   */
  readonly refused?: number;

  /**
   * Most requests that may fail in five minutes.
   *
   * @default 5
   */
  readonly failed?: number;

  /**
   * The longest that the model may take, for 99 of 100 requests.
   *
   * @default Duration.seconds(30)
   */
  readonly latency?: Duration;
}

const PERIOD = Duration.minutes(5);

/**
 * Alarms about an endpoint that refuses, errs or is slow.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html
 */
export function endpointAlarms(
  scope: Construct,
  id: string,
  { endpointName }: WatchedEndpoint,
  limits: EndpointLimits,
): cloudwatch.Alarm[] {
  const own = new Construct(scope, id);
  const { variantName = 'AllTraffic', refused = 20, failed = 5, latency = Duration.seconds(30) } = limits;
  const alarm = (name: string, metricName: string, atMost: number, statistic: string, alarmDescription: string) => {
    requireLimit(own, name.toLowerCase(), { atMost, per: PERIOD });
    return new cloudwatch.Alarm(own, name, {
      alarmDescription,
      metric: new cloudwatch.Metric({
        namespace: 'AWS/SageMaker',
        metricName,
        dimensionsMap: { EndpointName: endpointName, VariantName: variantName },
        statistic,
        period: PERIOD,
      }),
      ...moreThan(atMost),
    });
  };
  return [
    alarm('Refused', 'Invocation4XXErrors', refused, 'Sum', 'An endpoint refuses many requests'),
    alarm('Failed', 'Invocation5XXErrors', failed, 'Sum', 'Many requests to an endpoint fail'),
    // In microseconds.
    alarm('Latency', 'ModelLatency', latency.toMilliseconds() * 1_000, 'p99', 'A model takes long to answer'),
  ];
}
