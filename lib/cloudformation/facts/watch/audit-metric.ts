import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { Subject } from '../../subject';
import { matches, shapeOf, type TextLike } from '../../text';

/** Fields of what a trail, or the log of model invocations, records. */
const RECORDED = /\$\.(eventName|eventSource|errorCode|userIdentity|identity\.arn)/;

/** What `AWS::Logs::MetricFilter` tells, where it counts calls that a trail or the log of model invocations records. */
export function auditMetric(filter: Subject): Fact[] {
  const { properties } = filter;
  if (matches(properties.get('FilterPattern').text ?? '', RECORDED) !== true) return [];
  const counted = properties.get('MetricTransformations').items;
  const alarms = alarmsAmong(filter).filter(({ properties: alarm }) =>
    counted.some((metric) => looksAt(alarm, nameOf(metric, 'MetricNamespace'), nameOf(metric, 'MetricName'))),
  );
  return [
    fact('log-metric', filter, {
      on: true,
      told: alarms.length === 0 ? new Unknown('no alarm of the files looks at it') : some(alarms.map(tells)),
      overlooks: undefined,
    }),
  ];
}

const alarmsAmong = ({ resource, world }: Subject): readonly Subject[] =>
  [...resource.template.resources.values()]
    .filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
    .map((alarm) => Subject.of(alarm, world))
    .filter(({ exists }) => exists);

const nameOf = (field: Field, key: string): string => written(field.get(key).text);

const written = (text: TextLike | undefined): string => shapeOf(text ?? '');

function looksAt(alarm: Field, namespace: string, name: string): boolean {
  const metrics = alarm.get('Metrics').items.map((item) => item.get('MetricStat', 'Metric'));
  return [alarm, ...metrics].some(
    (metric) => nameOf(metric, 'Namespace') === namespace && nameOf(metric, 'MetricName') === name,
  );
}

const tells = ({ properties }: Subject): Maybe<boolean> =>
  every([
    properties.get('ActionsEnabled').boolean(true).value,
    properties.get('AlarmActions').unknown ?? properties.get('AlarmActions').items.length > 0,
  ]);
