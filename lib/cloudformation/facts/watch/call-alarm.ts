import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { CallAlarm, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { callsNamed, fromAlmostAnyone, hearsCall } from '../../hears-call';
import { ownKey } from '../../own-key';
import { statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { ACTION_OF_CALL, TAMPER_CALL_NAMES } from '../../tampering';
import { matches } from '../../text';
import { refusedByKey } from '../log/arrival';
import { letsService } from '../log/log-service';
import { eventRules, isOn } from './event-rule';
import { overlooked } from './overlooked';

/** What `AWS::Events::Rule` tells, where it listens for a call that weakens a protection. */
export function callAlarm(rule: Subject): Fact[] {
  const { properties } = rule;
  const pattern = properties.get('EventPattern');
  const named = callsNamed(pattern);
  if (!named.some(({ name }) => TAMPER_CALL_NAMES.has(String(name)) || CALLS_OF_ACTION.has(String(name)))) return [];
  const state = properties.get('State');
  const identity = pattern.get('detail', 'userIdentity');
  return [
    fact('call-alarm', rule, {
      on: state.as(not(matches(state.text ?? 'ENABLED', /^DISABLED$/))),
      tellsSomebody: properties.get('Targets').as(tellsSomebody(properties.get('Targets'))),
      told: properties.get('Targets').items.map(told),
      hearsOthers: identity.as(hearsOthers(identity)),
      overlooks: overlooked(rule),
      names: named.map(({ name, field, source }) => ({
        place: field.place,
        name: String(name),
        arrives: Unknown.is(name) ? name : arrives(name, source, state),
        instead: CALLS_OF_ACTION.get(String(name)) ?? '',
      })),
    }),
  ];
}

/** Who listens for what one role does means to; who leaves a role out wants to hear of the rest. */
function hearsOthers(identity: Field): Maybe<boolean> {
  const issuers = identity.get('sessionContext', 'sessionIssuer', 'arn');
  const leavesOut = issuers.items.map((item) => item.unknown ?? item.entries.some(([test]) => test === 'anything-but'));
  if (leavesOut.includes(true)) return fromAlmostAnyone(identity);
  return issuers.unknown ?? leavesOut.find(Unknown.is) ?? true;
}

const tellsSomebody = (targets: Field): Maybe<boolean> =>
  targets.unknown ?? targets.items.some((target) => target.get('Arn').isSet !== false);

function told(target: Field): CallAlarm['told'][number] {
  const queue = target.get('DeadLetterConfig', 'Arn');
  const kept = queue.target('AWS::SQS::Queue');
  return {
    place: target.place,
    undeliveredKept: every([queue.isSet, kept === undefined || letsIn(kept)]),
    keptUnderOwnKey: kept === undefined ? true : ownKey(kept.properties.get('KmsMasterKeyId')).value,
  };
}

/** Whether EventBridge may send to a queue, and use its key. */
function letsIn(queue: Subject): Maybe<boolean> {
  const policies = queue.referredBy('AWS::SQS::QueuePolicy', 'Queues');
  const statements = policies.flatMap(({ properties }) => statementsOf(properties.get('PolicyDocument')));
  const key = queue.properties.get('KmsMasterKeyId').target('AWS::KMS::Key');
  return every([
    some(statements.map((statement) => letsService(statement, /^events\.amazonaws\.com$/, 'sqs:SendMessage'))),
    key === undefined || not(refusedByKey(key, 'events.amazonaws.com')),
  ]);
}

/** Names that CloudTrail gives to calls of S3, by the one that policies have for their action: no event bears that. */
const CALLS_OF_ACTION: ReadonlyMap<string, string> = new Map(
  Object.entries(ACTION_OF_CALL)
    .filter(
      ([, action]) => !Object.hasOwn(ACTION_OF_CALL, action) && !TAMPER_CALL_NAMES.has(action.split(':')[1] ?? ''),
    )
    .map(([call, action]) => [action.split(':')[1] ?? '', call.split(':')[1] ?? '']),
);

/** Calls that only read, which a rule hears of in one state only. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html */
const ONLY_READS = /^(Get(?!FederationToken$|SessionToken$)|List|Describe)/;

function arrives(name: string, source: Field, state: Field): Maybe<boolean> {
  const ofS3 = some(source.items.map(({ text }) => matches(text ?? '', /^s3\.amazonaws\.com$/)));
  if (CALLS_OF_ACTION.has(name)) return source.isSet === false ? false : not(ofS3);
  if (!ONLY_READS.test(name)) return true;
  return matches(state.text ?? 'ENABLED', /^ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS$/);
}

/** Ways to silence a trail, and whether somebody is told of each, by whatever rules of the files. */
export const silencingHeard = (trail: Subject) =>
  ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'].map((name) => ({
    what: name,
    holds: some(
      eventRules(trail).map((rule) =>
        every([isOn(rule), hearsCall(rule.properties.get('EventPattern'), { source: 'cloudtrail', name })]),
      ),
    ),
  }));
