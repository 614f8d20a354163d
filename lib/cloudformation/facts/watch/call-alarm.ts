import { not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { TAMPER_CALL_NAMES } from '../../tampering';
import { matches } from '../../text';

/** What `AWS::Events::Rule` tells, where it listens for a call that weakens a protection. */
export function callAlarm(rule: Subject): Fact[] {
  const { properties } = rule;
  if (!callsIn(properties.get('EventPattern')).some((name) => TAMPER_CALL_NAMES.has(name))) return [];
  const state = properties.get('State');
  return [
    fact('call-alarm', rule, {
      on: state.as(not(matches(state.text ?? 'ENABLED', /^DISABLED$/))),
      told: properties.get('Targets').items.map((target) => ({
        place: target.place,
        what: target.get('Arn').target()?.type ?? 'a target',
        undeliveredKept: target.get('DeadLetterConfig', 'Arn').isSet,
      })),
    }),
  ];
}

/** Names of calls that a pattern asks for in so many words. */
function callsIn(pattern: Field): string[] {
  const detail = pattern.get('detail');
  return [detail, ...detail.get('$or').items].flatMap((way) =>
    way.get('eventName').texts.flatMap((text) => (typeof text === 'string' ? [text] : [])),
  );
}
