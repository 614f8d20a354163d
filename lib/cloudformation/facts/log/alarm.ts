import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { deniesEveryone, opensToAnyone, refusesPlainConnections } from '../../bucket-protection';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { hearsCall } from '../../hears-call';
import { ownKey } from '../../own-key';
import { statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { isOn } from '../watch/event-rule';
import { refusedByKey } from './arrival';
import { letsService } from './log-service';

const RULE = 'AWS::Events::Rule';
const SENDER = 'events.amazonaws.com';

/** Calls that turn the log of model invocations off, or elsewhere. */
const CALLS = ['DeleteModelInvocationLoggingConfiguration', 'PutModelInvocationLoggingConfiguration'];

/** Whether a rule among the files tells somebody when the log of model invocations is changed. */
export const isAlarmed = ({ resource, world }: Subject): Maybe<boolean> =>
  some(
    [...resource.template.resources.values()]
      .filter(({ type }) => type === RULE)
      .map((rule) => Subject.of(rule, world))
      .filter(({ exists }) => exists)
      .map((rule) => every([isOn(rule), ...CALLS.map((call) => hears(rule.properties.get('EventPattern'), call))])),
  );

const hears = (pattern: Field, name: string): Maybe<boolean> => hearsCall(pattern, { source: 'bedrock', name });

/** Whether a topic is told that the log of model invocations is changed. */
export const isTold = (topic: Subject): boolean =>
  topic
    .mentionedBy(RULE)
    .some(
      ({ properties }) =>
        CALLS.some((call) => hears(properties.get('EventPattern'), call) === true) &&
        properties.get('Targets').items.some((target) => topic.is(target.get('Arn').target(topic.type))),
    );

/** What `AWS::SNS::Topic` tells, where it is told that the log of model invocations is changed. */
export function topic(subject: Subject): Fact[] {
  if (!isTold(subject)) return [];
  const policies = subject.referredBy('AWS::SNS::TopicPolicy', 'Topics');
  const statements = policies.flatMap(({ properties }) => statementsOf(properties.get('PolicyDocument')));
  const named = subject.properties.get('KmsMasterKeyId');
  const key = named.target('AWS::KMS::Key');
  return [
    fact('alarm', subject, {
      arrives: every([
        some(statements.map((statement) => letsService(statement, /^events\.amazonaws\.com$/, 'sns:Publish'))),
        key === undefined || not(refusedByKey(key, SENDER)),
      ]),
      openings: statements.map((statement) => ({ place: statement.field.place, toAnyone: opensToAnyone(statement) })),
      ownKey: ownKey(named),
      encryptedOnWay: some(
        statements.map((statement) =>
          every([deniesEveryone(statement), statement.speaksOf('sns:Publish'), refusesPlainConnections(statement)]),
        ),
      ),
    }),
  ];
}
