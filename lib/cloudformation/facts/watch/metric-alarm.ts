import { type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** Metrics of models, and of what tells somebody about them. */
const WATCHING = /^AWS\/(Bedrock|Bedrock-AgentCore|SageMaker|Events|Logs|SNS|SQS)(\/|$)/;

/** What `AWS::CloudWatch::Alarm` tells beside AI, where nothing but people waits for it. */
export function metricAlarm(alarm: Subject): Fact[] {
  const { properties, resource } = alarm;
  if (!speaksOfAi(resource.template) || resource.template.among.mentioning(resource).length > 0) return [];
  if (matches(properties.get('Namespace').text ?? '', WATCHING) !== true) return [];
  const actions = properties.get('AlarmActions');
  const told: Maybe<boolean> = actions.unknown ?? some(actions.items.map(({ isSet }) => isSet));
  return [fact('watch-alarm', alarm, { on: properties.get('ActionsEnabled').boolean(true), told: actions.as(told) })];
}
