import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { deniesEveryone, opensToAnyone, refusesPlainConnections } from '../../bucket-protection';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { ownKey } from '../../own-key';
import { statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { matches } from '../../text';
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

const isOn = ({ properties }: Subject): Maybe<boolean> =>
  every([
    not(matches(properties.get('State').text ?? 'ENABLED', /^DISABLED$/)),
    properties.get('Targets').unknown ?? properties.get('Targets').items.some((target) => target.get('Arn').isSet),
  ]);

/** Whether a pattern lets an event of CloudTrail about a call through. What a pattern does not speak of, it lets through. */
function hears(pattern: Field, call: string): Maybe<boolean> {
  const detail = pattern.get('detail');
  const ways = detail.get('$or').isSet === false ? [detail] : detail.get('$or').items;
  return every([
    pattern.isSet,
    takes(pattern.get('source'), 'aws.bedrock'),
    takes(pattern.get('detail-type'), 'AWS API Call via CloudTrail'),
    takes(detail.get('eventSource'), 'bedrock.amazonaws.com'),
    takes(detail.get('eventName'), call),
    some(ways.map((way) => every([takes(way.get('eventName'), call), fromAlmostAnyone(way.get('userIdentity'))]))),
  ]);
}

function takes(values: Field, value: string): Maybe<boolean> {
  const word = new RegExp(`^${value.replaceAll('.', '\\.')}$`);
  return (
    values.isSet === false ||
    some(values.items.map((item) => (item.entries.length > 0 ? UNTOLD : matches(item.text ?? '', word))))
  );
}

const UNTOLD = new Unknown('a test of EventBridge stands where a value is expected');

/** Deployments may be left out, by their role; who has taken no role on must be in then: the field is not there. */
function fromAlmostAnyone(identity: Field): Maybe<boolean> {
  if (identity.isSet === false) return true;
  const issuers = identity.get('sessionContext', 'sessionIssuer', 'arn').items;
  return every([
    some(issuers.map((item) => item.get('anything-but').items.length > 0)),
    some(issuers.map((item) => item.get('exists').isSet !== false && not(item.get('exists').boolean(true).value))),
  ]);
}

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
