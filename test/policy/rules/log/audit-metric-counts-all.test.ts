import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-104');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const METHODS = [
  'ConfigServiceV2[.](Update|Delete)(Sink|Bucket)$',
  'ConfigServiceV2[.](Create|Update)Exclusion$',
  'MetricsServiceV2[.](Update|Delete)LogMetric$',
  'AlertPolicyService[.](Update|Delete)AlertPolicy$',
  '(Destroy|Update)CryptoKeyVersion$',
  '^google[.]iam[.]v2[.]Policies[.](Update|Delete)Policy$',
  '^google[.]cloud[.]orgpolicy[.]v2[.]OrgPolicy[.](Update|Delete)Policy$',
];

const counting = (methods: readonly string[], others: Blocks = AI): Blocks => ({
  ...others,
  google_logging_metric: {
    it: {
      name: 'm',
      filter: `log_id("cloudaudit.googleapis.com/activity") AND (${methods.map((one) => `protoPayload.methodName=~"${one}"`).join(' OR ')})`,
    },
  },
});

test.each<[string, string[], Blocks]>([
  ['all ways', [], counting(METHODS)],
  ['something else', [], counting(['SetIamPolicy$'])],
  ['where nothing is about AI', [], counting(METHODS.slice(1), {})],
  ...METHODS.slice(1).map((method): [string, string[], Blocks] => [
    `all but ${method}`,
    ['fail it/'],
    counting(METHODS.filter((one) => one !== method)),
  ]),
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});

const beside = (method: string, changes: object = {}, told: object = { notification_channels: ['c'] }): Blocks => {
  const main = counting(METHODS.filter((one) => one !== method));
  return {
    ...main,
    google_logging_metric: {
      ...main['google_logging_metric'],
      other: {
        name: 'other',
        filter: `logName:"cloudaudit.googleapis.com" AND protoPayload.methodName=~"${method}"`,
        ...changes,
      },
    },
    google_monitoring_alert_policy: {
      a: {
        conditions: [{ condition_threshold: { filter: 'metric.type="logging.googleapis.com/user/other"' } }],
        ...told,
      },
    },
  };
};

test.each<[string, string[], Blocks]>([
  ['another alarm tells of the rest', [], beside('(Destroy|Update)CryptoKeyVersion$')],
  ['the other count is off', ['fail it/'], beside('(Destroy|Update)CryptoKeyVersion$', { disabled: true })],
  ['nobody is told of the other count', ['fail it/'], beside('(Destroy|Update)CryptoKeyVersion$', {}, {})],
  [
    'the other alarm is off',
    ['fail it/'],
    beside('(Destroy|Update)CryptoKeyVersion$', {}, { enabled: false, notification_channels: ['c'] }),
  ],
])('where %s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
