import type { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** What may be used up in a time. */
export interface UsageLimit {
  /** The most, above zero. */
  readonly atMost: number;

  /**
   * In whole minutes, up to a day: over periods below an hour, CloudWatch looks no further back.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly per: Duration;
}

/** @throws UsageLimit if it is no number above zero, or no time that an alarm looks back on */
export function requireLimit(scope: IConstruct, name: string, { atMost, per }: UsageLimit): void {
  const minutes = per.toSeconds({ integral: false }) / 60;
  if (atMost > 0 && Number.isFinite(atMost) && Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) return;
  throw new ConfigError(
    'UsageLimit',
    `'${name}' must be above zero, in whole minutes up to a day, got ${atMost} in ${per.toHumanString()}`,
    scope,
  );
}

/** How an alarm tells of more than so much; nothing used is no data, and no alarm. */
export const moreThan = (threshold: number) => ({
  threshold,
  comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
  evaluationPeriods: 1,
  treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
});
