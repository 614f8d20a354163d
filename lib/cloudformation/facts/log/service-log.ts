import { every, type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** Tells of a service that delivers its log only where a delivery is made for it. */
export const delivers =
  (what: string) =>
  (subject: Subject): Fact[] => [
    fact('service-log', subject, { what, isDoor: false, logs: subject.whole.as(isDelivered(subject)) }),
  ];

/** Tells of a stage of an API, whose requests are logged where a destination is named. */
export const stage =
  (setting: string) =>
  (subject: Subject): Fact[] => [
    fact('service-log', subject, {
      what: 'requests to the API',
      isDoor: true,
      logs: subject.properties.get(setting, 'DestinationArn').set(),
    }),
  ];

/** Tells of a load balancer for requests; those of the other kinds see none. */
export function loadBalancer(subject: Subject): Fact[] {
  const kind = subject.properties.get('Type').text;
  if (kind !== undefined && matches(kind, /^application$/) === false) return [];
  return [
    fact('service-log', subject, { what: 'requests to the load balancer', isDoor: true, logs: keepsRequests(subject) }),
  ];
}

function keepsRequests(subject: Subject): Read<boolean> {
  const attributes = subject.properties.get('LoadBalancerAttributes');
  const on = attributes.items.map((item) =>
    every([matches(item.get('Key').text ?? '', /^access_logs\.s3\.enabled$/), item.get('Value').boolean(false).value]),
  );
  return attributes.as(some([...on, isDelivered(subject)]));
}

/** Whether a delivery takes the log of a resource somewhere. */
const isDelivered = (subject: Subject): Maybe<boolean> =>
  subject
    .referredBy('AWS::Logs::DeliverySource', 'ResourceArn')
    .some((source) => source.mentionedBy('AWS::Logs::Delivery').length > 0);
