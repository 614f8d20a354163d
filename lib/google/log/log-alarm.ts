import { LoggingMetric } from '@cdktf/provider-google/lib/logging-metric';
import { MonitoringAlertPolicy } from '@cdktf/provider-google/lib/monitoring-alert-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { ILogKeeper } from './log-keeper';

/**
 * When a `LogAlarm` tells somebody: when entries come, when more come in ten minutes than some number, of one caller or of all, or when none has
 * come for some hours, from 1 to 24.
 */
export type LogAlarmCause =
  | 'entries'
  | { readonly moreThan: number; readonly of?: 'all' | 'one-caller' }
  | { readonly silentHours: number };

/** Properties of a `LogAlarm`. */
export interface LogAlarmProps {
  /** Where the entries are counted. */
  readonly logs: ILogKeeper;

  /** Which entries are counted, in the query language of Cloud Logging. */
  readonly filter: string;

  /** Name of the count, of letters, digits and '_'. Under another name counting begins anew. */
  readonly metric: string;

  /** When somebody is told. */
  readonly tells: LogAlarmCause;

  /** Whom it tells: `projects/PROJECT/notificationChannels/ID`, one at least. */
  readonly to: readonly string[];

  /** What it is called where it is shown, up to 512 characters. */
  readonly title: string;

  /** What the people who are told should know. */
  readonly advice: string;
}

const METRIC = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;
const CHANNEL = /^projects\/[^/]+\/notificationChannels\/[^/]+$/;

/** Minutes that are looked back on for entries. Longer than between two looks, so that none is missed. */
const WINDOW = 10;

const MOST_HOURS = 24;

/** Who made the call that an audit log is about. Of callers who have no address, as those of pools, the count is one. */
const CALLER = {
  labelExtractors: { caller: 'EXTRACT(protoPayload.authenticationInfo.principalEmail)' },
  labels: [{ key: 'caller', valueType: 'STRING' }],
};

/**
 * Tells people of entries that come to a bucket of logs, or of none coming.
 *
 * It counts in the bucket, so that it sees what sinks bring from other projects, folders and the organization; alarms on single entries see
 * those of their own project only.
 *
 * Source: https://cloud.google.com/logging/docs/logs-based-metrics/bucket-lbm
 *
 * @throws ChannelsMissing if nobody is told
 * @throws ChannelName if one of `to` is no full name of a channel
 * @throws MetricName if the name is none
 * @throws SilentHours if that is not 1 to 24
 * @throws EntriesLimit if `moreThan` is no whole number from 0
 */
export class LogAlarm extends GoogleConstruct {
  public readonly metric: LoggingMetric;
  public readonly policy: MonitoringAlertPolicy;

  public constructor(scope: Construct, id: string, props: LogAlarmProps) {
    super(scope, id);
    this.check(props);
    const { logs, filter, title, advice, to } = props;
    const project = logs.project.projectId;
    this.metric = new LoggingMetric(this, 'Metric', {
      project,
      name: props.metric,
      description: title,
      bucketName: logs.logBucketName,
      filter,
      labelExtractors: isPerCaller(props) ? CALLER.labelExtractors : undefined,
      metricDescriptor: {
        metricKind: 'DELTA',
        valueType: 'INT64',
        labels: isPerCaller(props) ? CALLER.labels : undefined,
      },
    });
    this.policy = new MonitoringAlertPolicy(this, 'Policy', {
      project,
      displayName: title,
      combiner: 'OR',
      severity: 'CRITICAL',
      conditions: [
        {
          displayName: title,
          conditionPrometheusQueryLanguage: {
            query: queryOf(props),
            duration: '0s',
            evaluationInterval: '60s',
            // Google knows a new count only after some minutes.
            disableMetricValidation: true,
          },
        },
      ],
      notificationChannels: [...to],
      documentation: { content: advice, mimeType: 'text/markdown' },
      dependsOn: [this.metric],
    });
  }

  private check({ to, metric, tells }: LogAlarmProps): void {
    if (to.length === 0) {
      const reason =
        "'alarmTo' must name a notification channel at least, got none; an alarm that nobody hears is none";
      throw new ConfigError('ChannelsMissing', reason, this);
    }
    const wrong = Token.isUnresolved(to) ? undefined : to.find((one) => !Token.isUnresolved(one) && !CHANNEL.test(one));
    if (wrong !== undefined) {
      const allowed = "full names such as 'projects/PROJECT/notificationChannels/ID'";
      throw new ConfigError('ChannelName', `'alarmTo' must be ${allowed}, got '${wrong}'`, this);
    }
    if (!METRIC.test(metric)) {
      const allowed = "1 to 100 letters, digits and '_', beginning with a letter";
      throw new ConfigError('MetricName', `'metric' must be ${allowed}, got '${metric}'`, this);
    }
    if (tells === 'entries') return;
    if ('moreThan' in tells) {
      if (Number.isInteger(tells.moreThan) && tells.moreThan >= 0) return;
      const reason = `'moreThan' must be a whole number of entries, got ${tells.moreThan}; 0 tells of each`;
      throw new ConfigError('EntriesLimit', reason, this);
    }
    const { silentHours } = tells;
    if (Number.isInteger(silentHours) && silentHours >= 1 && silentHours <= MOST_HOURS) return;
    const reason = `'silentHours' must be 1 to ${MOST_HOURS} whole hours, got ${silentHours}`;
    throw new ConfigError('SilentHours', reason, this);
  }
}

const isPerCaller = ({ tells }: LogAlarmProps): boolean =>
  typeof tells === 'object' && 'moreThan' in tells && tells.of === 'one-caller';

/**
 * Nothing that was never counted counts as none, so that logs that never began to flow are noticed as well.
 *
 * Source: https://cloud.google.com/monitoring/promql/promql-mapping
 */
function queryOf(props: LogAlarmProps): string {
  const { metric, tells } = props;
  const counted = `logging_googleapis_com:user_${metric}{monitored_resource="logging_bucket"}`;
  const within = (time: string, by = '') => `sum${by}(increase(${counted}[${time}]))`;
  if (tells === 'entries') return `${within(`${WINDOW}m`)} > 0`;
  if ('moreThan' in tells)
    return `${within(`${WINDOW}m`, isPerCaller(props) ? ' by (caller) ' : '')} > ${tells.moreThan}`;
  return `(${within(`${tells.silentHours}h`)} or vector(0)) < 1`;
}
