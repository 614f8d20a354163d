import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import { LogAlarm, type LogAlarmProps } from '../../../lib/google/log/log-alarm';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const LOG_BUCKET = 'projects/acme-claims/locations/eu/buckets/logs';
const logs = ImmutableLogBucket.fromNames({ project: ACME, logBucketName: LOG_BUCKET, bucketName: 'acme-logs' });

function alarm(props: Partial<LogAlarmProps> = {}) {
  const stack = emptyStack();
  new LogAlarm(stack, 'Alarm', {
    logs,
    filter: 'severity>=ERROR',
    metric: 'claims_errors',
    tells: 'entries',
    to: ['projects/acme-claims/notificationChannels/1'],
    title: 'Errors',
    advice: 'Look.',
    ...props,
  });
  return new Synthesized(stack);
}

const queryOf = (found: Synthesized) => {
  const [condition] = found.only('google_monitoring_alert_policy')['conditions'] as [Record<string, { query: string }>];
  return condition['condition_prometheus_query_language']?.query;
};

test('entries are counted in the bucket, whatever project they come from', () => {
  expect(alarm().only('google_logging_metric')).toEqual({
    project: 'acme-claims',
    name: 'claims_errors',
    description: 'Errors',
    bucket_name: LOG_BUCKET,
    filter: 'severity>=ERROR',
    metric_descriptor: { metric_kind: 'DELTA', value_type: 'INT64' },
  });
});

test('somebody is told when entries come', () => {
  expect(alarm().only('google_monitoring_alert_policy')).toEqual({
    project: 'acme-claims',
    display_name: 'Errors',
    combiner: 'OR',
    severity: 'CRITICAL',
    conditions: [
      {
        display_name: 'Errors',
        condition_prometheus_query_language: {
          query:
            'sum(increase(logging_googleapis_com:user_claims_errors{monitored_resource="logging_bucket"}[10m])) > 0',
          duration: '0s',
          evaluation_interval: '60s',
          disable_metric_validation: true,
        },
      },
    ],
    notification_channels: ['projects/acme-claims/notificationChannels/1'],
    documentation: { content: 'Look.', mime_type: 'text/markdown' },
    depends_on: [expect.stringMatching(/^google_logging_metric\./)],
  });
});

test('somebody is told when none has come for hours, or ever', () => {
  expect(queryOf(alarm({ tells: { silentHours: 6 } }))).toBe(
    '(sum(increase(logging_googleapis_com:user_claims_errors{monitored_resource="logging_bucket"}[6h])) or vector(0)) < 1',
  );
});

test('somebody is told when more come in ten minutes than usual, of all callers together', () => {
  const found = alarm({ tells: { moreThan: 20 } });
  expect(queryOf(found)).toBe(
    'sum(increase(logging_googleapis_com:user_claims_errors{monitored_resource="logging_bucket"}[10m])) > 20',
  );
  expect(found.only('google_logging_metric')['label_extractors']).toBeUndefined();
});

test('somebody is told when more come of one caller', () => {
  const found = alarm({ tells: { moreThan: 20, of: 'one-caller' } });
  expect(queryOf(found)).toBe(
    'sum by (caller) (increase(logging_googleapis_com:user_claims_errors{monitored_resource="logging_bucket"}[10m])) > 20',
  );
  expect(found.only('google_logging_metric')).toMatchObject({
    label_extractors: { caller: 'EXTRACT(protoPayload.authenticationInfo.principalEmail)' },
    metric_descriptor: { metric_kind: 'DELTA', value_type: 'INT64', labels: [{ key: 'caller', value_type: 'STRING' }] },
  });
});

test.each<[string, Partial<LogAlarmProps>]>([
  ['EntriesLimit', { tells: { moreThan: -1 } }],
  ['EntriesLimit', { tells: { moreThan: 0.5 } }],
  ['ChannelsMissing', { to: [] }],
  ['ChannelName', { to: ['ops@example.com'] }],
  ['MetricName', { metric: 'claims/errors' }],
  ['MetricName', { metric: '1' }],
  ['SilentHours', { tells: { silentHours: 0 } }],
  ['SilentHours', { tells: { silentHours: 25 } }],
  ['SilentHours', { tells: { silentHours: 1.5 } }],
])('%s', (code, props) => {
  expect(() => alarm(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Alarm\\]$`));
});
