import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { patternIn } from '../../google/pattern';
import { speaksOfAi } from '../../google/speaks-of-ai';
import { TAMPER_METHODS } from '../../google/tampering';
import type { Subject } from '../../subject';
import { matches, shapeOf } from '../../text';

/** Whether a count is of audit logs, or of what guardrails found. */
export const isOfGuards = (metric: Subject): boolean =>
  matches(metric.get('filter').text ?? '', /cloudaudit|modelarmor\.googleapis\.com\/sanitize_operations/) === true;

/** What `google_logging_metric` tells beside AI, where it counts audit logs, or what guardrails found. */
export function logMetric(metric: Subject): Fact[] {
  const filter = metric.get('filter').text ?? '';
  if (!speaksOfAi(metric.resource.module.among) || !isOfGuards(metric)) return [];
  const written = shapeOf(filter);
  const beside = countedBeside(metric);
  const disabled = metric.get('disabled');
  const alarms = alarmsOn(metric);
  return [
    fact('log-metric', metric, {
      on: disabled.as(not(disabled.boolean(false).value)),
      told:
        alarms.length === 0
          ? new Unknown('no alarm of the files looks at it')
          : some(alarms.map((alarm) => tells(alarm))),
      overlooks: overlooked(written, beside),
    }),
    fact('watch-breadth', metric, {
      overlooks: [...methodsOverlooked(written, beside), ...servicesOverlooked(written)],
    }),
  ];
}

/** Services that AI stands on, of which a count of refused calls names most. */
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

function servicesOverlooked(filter: string): readonly string[] {
  if (!/status\.code\s*=\s*7\b/.test(filter)) return [];
  const missing = SERVICES.filter((service) => !filter.includes(`"${service}.googleapis.com"`));
  return missing.length * 2 < SERVICES.length ? missing.map((service) => `refused calls of '${service}'`) : [];
}

/** Methods that weaken the same. */
const CLASSES: readonly (readonly string[])[] = Object.values(TAMPER_METHODS);

/** Methods of which neither it nor another count of the files tells, where it tells of more than half of those that weaken the same. */
const methodsOverlooked = (filter: string, beside: string): readonly string[] =>
  CLASSES.flatMap((methods) => {
    const [own, others] = [methodsIn(filter), methodsIn(beside)];
    const missing = methods.filter((method) => ![...own, ...others].some((pattern) => pattern.test(method)));
    const counted = methods.filter((method) => own.some((pattern) => pattern.test(method)));
    return counted.length * 2 > methods.length ? missing : [];
  });

/** Methods that a filter looks for, and patterns of them. */
const methodsIn = (filter: string): readonly RegExp[] =>
  [...filter.matchAll(/methodName\s*(=~|=|:)\s*"((?:[^"\\]|\\.)*)"/g)].flatMap(
    ([, sign, text = '']) => patternIn(sign === '=' ? `^${text.replace(/\./g, '[.]')}$` : text) ?? [],
  );

/** Ways to tamper with logs, and the words in a filter that count them. */
const WAYS: Readonly<Record<string, RegExp>> = {
  'changes of sinks': /Sink/,
  'changes of log buckets': /Bucket/,
  exclusions: /Exclusion/,
  'changes of metrics': /MetricsService|LogMetric/,
  'changes of alarms': /AlertPolicy/,
  'keys that are destroyed': /CryptoKeyVersion/,
  'changes of deny policies': /iam\W+v2/,
  'changes of constraints': /orgpolicy/i,
};

/** A filter that counts changes of sinks is about logs that are tampered with. What other counts of the files tell of, it need not. */
const overlooked = (filter: string, beside: string): readonly string[] | undefined =>
  /ConfigServiceV2|Sink/.test(filter)
    ? Object.entries(WAYS).flatMap(([way, words]) => (words.test(filter) || words.test(beside) ? [] : [way]))
    : undefined;

/** What other counts of audit logs select, as far as they count and somebody is told. */
const countedBeside = (metric: Subject): string =>
  metric
    .others('google_logging_metric')
    .filter((other) => !metric.is(other) && other.get('disabled').boolean(false).value === false)
    .filter((other) => alarmsOn(other).some((alarm) => tells(alarm) === true))
    .map((other) => shapeOf(other.get('filter').text ?? ''))
    .filter((filter) => filter.includes('cloudaudit'))
    .join('\n');

/** Where conditions of an alarm say what they look at. */
const LOOKS = [
  ['condition_prometheus_query_language', 'query'],
  ['condition_monitoring_query_language', 'query'],
  ['condition_threshold', 'filter'],
  ['condition_absent', 'filter'],
];

const alarmsOn = (metric: Subject): readonly Subject[] =>
  metric.others('google_monitoring_alert_policy').filter((alarm) => looksAt(alarm, metric));

/** Whether conditions of an alarm name a count. */
export function looksAt(alarm: Subject, metric: Subject): boolean {
  const { text: name } = metric.get('name');
  return alarm
    .get('conditions')
    .items.flatMap((condition) => LOOKS.flatMap((path) => condition.get(...path).text ?? []))
    .some((text) => typeof name === 'string' && shapeOf(text).includes(name));
}

const tells = (alarm: Subject): Maybe<boolean> =>
  every([alarm.get('enabled').boolean(true).value, alarm.get('notification_channels').isSet]);
