import { not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** Events by which somebody hears of calls, sign-ins and alarms. */
const TELLING = /^(AWS (API Call|Console Sign In) via CloudTrail|CloudWatch Alarm State Change)$/;

/** What `AWS::Events::Rule` tells beside AI, where it listens for what people want to know of. */
export function heard(rule: Subject): Fact[] {
  const { properties, resource } = rule;
  const kinds = properties.get('EventPattern', 'detail-type').items;
  if (!speaksOfAi(resource.template) || some(kinds.map(({ text }) => matches(text ?? '', TELLING))) !== true) return [];
  const targets = properties.get('Targets');
  return [
    fact('watch-alarm', rule, {
      on: not(matches(properties.get('State').text ?? 'ENABLED', /^DISABLED$/)),
      told: targets.as(targets.unknown ?? targets.items.length > 0),
    }),
  ];
}
