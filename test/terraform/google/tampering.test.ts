import { TAMPER_METHODS } from '../../../lib/terraform/google/tampering';
import type { Blocks } from '../../seeded-google/seed';
import { judgedBy } from '../judged';

const found = judgedBy('ZTA-WATCH-174');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const CLASSES = Object.entries(TAMPER_METHODS);
const looking = (methods: readonly string[], sign = '=') =>
  `logName:"cloudaudit.googleapis.com" AND (${methods.map((one) => `protoPayload.methodName${sign}"${one}"`).join(' OR ')})`;

const counting = (filter: string, others: Blocks = AI): Blocks => ({
  ...others,
  google_logging_metric: { it: { name: 'm', filter }, ...others['google_logging_metric'] },
});

test.each(CLASSES)('a count of what weakens %s counts every way', (_class, methods) => {
  expect(found(counting(looking(methods)))).toEqual([]);
  for (const method of methods) {
    const others = methods.filter((one) => one !== method);
    expect([method, found(counting(looking(others)))]).toEqual([method, ['fail it/']]);
  }
});

test('one that counts less than half of them is about something else', () => {
  for (const [, methods] of CLASSES) {
    expect(found(counting(looking(methods.slice(0, Math.floor(methods.length / 2)))))).toEqual([]);
  }
});

test('patterns count what they match; what is none counts nothing', () => {
  expect(found(counting(looking(['CryptoKey'], '=~')))).toEqual([]);
  expect(found(counting(looking(['^(Destroy|Update)CryptoKeyVersion$'], '=~')))).toEqual(['fail it/']);
  expect(found(counting(looking(['(Destroy'], '=~')))).toEqual([]);
});

test('where nothing is about AI, it is of nobody here', () => {
  expect(found(counting(looking(['^(Destroy|Update)CryptoKeyVersion$'], '=~'), {}))).toEqual([]);
});

test('what another count tells of is not overlooked, as long as that tells somebody', () => {
  const [missing = '', ...methods] = TAMPER_METHODS.identity ?? [];
  const beside = (policy: object): Blocks => ({
    ...AI,
    google_logging_metric: { other: { name: 'other', filter: looking([missing]) } },
    google_monitoring_alert_policy: {
      a: {
        conditions: [{ condition_threshold: { filter: 'metric.type="logging.googleapis.com/user/other"' } }],
        ...policy,
      },
    },
  });
  expect(found(counting(looking(methods), beside({ notification_channels: ['c'] })))).toEqual([]);
  expect(found(counting(looking(methods), beside({})))).toEqual(['fail it/']);
});

const SERVICES = [
  'aiplatform',
  'cloudkms',
  'iam',
  'iamcredentials',
  'logging',
  'modelarmor',
  'secretmanager',
  'storage',
];
const refused = (services: readonly string[]) =>
  `logName:"cloudaudit.googleapis.com" AND protoPayload.status.code=7 AND protoPayload.serviceName=(${services.map((one) => `"${one}.googleapis.com"`).join(' OR ')})`;

test('a count of refused calls knows each service that AI stands on', () => {
  expect(found(counting(refused(SERVICES)))).toEqual([]);
  expect(found(counting(refused(SERVICES.slice(1))))).toEqual(['fail it/']);
  expect(found(counting(refused(['iap'])))).toEqual([]);
});
