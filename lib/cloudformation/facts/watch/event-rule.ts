import { every, type Maybe, not } from '../../../core';
import { Subject } from '../../subject';
import { matches } from '../../text';

export const EVENT_RULE = 'AWS::Events::Rule';

/** Rules of EventBridge among the files that hear of what happens where a resource is: in its account and region. */
export const eventRules = ({ resource, world }: Subject): readonly Subject[] =>
  [...resource.template.among.inReachOf(resource.template)]
    .filter(({ type }) => type === EVENT_RULE)
    .map((rule) => Subject.of(rule, world))
    .filter(({ exists }) => exists);

/** Whether a rule listens, and tells somebody. */
export const isOn = ({ properties }: Subject): Maybe<boolean> =>
  every([
    not(matches(properties.get('State').text ?? 'ENABLED', /^DISABLED$/)),
    properties.get('Targets').unknown ?? properties.get('Targets').items.some((target) => target.get('Arn').isSet),
  ]);
