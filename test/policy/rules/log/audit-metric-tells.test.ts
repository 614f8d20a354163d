import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureCount } from '../../../seeded/secure-watch';
import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-101');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const FILTER = 'log_id("cloudaudit.googleapis.com/activity") AND protoPayload.methodName=~"UpdateSink$"';

const BLOCKED = 'log_id("modelarmor.googleapis.com/sanitize_operations") AND jsonPayload.x="BLOCK"';

const counted = (changes: Block, ...others: Blocks[]): Blocks =>
  Object.assign({ google_logging_metric: { it: { name: 'tampering', filter: FILTER, ...changes } } }, ...others);

const alarm = (changes: Block, filter = 'metric.type="logging.googleapis.com/user/tampering"'): Blocks => ({
  google_monitoring_alert_policy: {
    a: {
      conditions: [{ condition_threshold: { filter } }],
      notification_channels: ['projects/acme/notificationChannels/1'],
      ...changes,
    },
  },
});

const prometheus = {
  conditions: [{ condition_prometheus_query_language: { query: 'sum(logging_googleapis_com:user_tampering) > 0' } }],
};

test.each<[string, string[], Blocks]>([
  ['that is off', ['fail it/'], counted({ disabled: true }, AI, alarm({}))],
  ['an alarm that is off', ['fail it/'], counted({}, AI, alarm({ enabled: false }))],
  ['an alarm that tells nobody', ['fail it/'], counted({}, AI, alarm({ notification_channels: [] }))],
  ['an alarm that is known later', ['unknown it/'], counted({}, AI, alarm({ enabled: LATE }))],
  ['no alarm', ['unknown it/'], counted({}, AI)],
  ['an alarm of something else', ['unknown it/'], counted({}, AI, alarm({}, 'metric.type="other"'))],
  ['where nothing is about AI', [], counted({ disabled: true }, alarm({}))],
  ['other logs', [], counted({ filter: 'severity>=ERROR' }, AI)],
  ['what guardrails block, which is off', ['fail it/'], counted({ filter: BLOCKED, disabled: true }, AI, alarm({}))],
  ['told', [], counted({}, AI, alarm({}))],
  ['told by a query', [], counted({}, AI, alarm(prometheus))],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});

const onAws = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureCount('x'), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-101')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const ALARM = 'xDenied/Properties';

test.each([
  ['no action', { [`${ALARM}/AlarmActions`]: undefined }, ['fail xRefused/']],
  ['actions that are off', { [`${ALARM}/ActionsEnabled`]: false }, ['fail xRefused/']],
  ['actions that are known later', { [`${ALARM}/AlarmActions`]: { 'Fn::ImportValue': 'x' } }, ['unknown xRefused/']],
  ['no alarm', { xDenied: undefined }, ['unknown xRefused/']],
  ['an alarm about another metric', { [`${ALARM}/MetricName`]: 'Other' }, ['unknown xRefused/']],
  ['an alarm about another namespace', { [`${ALARM}/Namespace`]: 'Other' }, ['unknown xRefused/']],
  ['a count of something else', { 'xRefused/Properties/FilterPattern': 'ERROR', [`${ALARM}/AlarmActions`]: [] }, []],
  [
    'an alarm that computes with it',
    {
      [`${ALARM}/MetricName`]: undefined,
      [`${ALARM}/Namespace`]: undefined,
      [`${ALARM}/Metrics`]: [{ Id: 'a', MetricStat: { Metric: { Namespace: 'x', MetricName: 'Refused' } } }],
    },
    [],
  ],
  ['all in order', {}, []],
])('on AWS: %s', (_what, changes, expected) => {
  expect(onAws(changes)).toEqual(expected);
});
