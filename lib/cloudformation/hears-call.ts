import { every, type Maybe, not, some, Unknown } from '../core';
import type { Field } from './field';
import { matches } from './text';

/** A call of a service, as CloudTrail names both. */
export interface RecordedCall {
  /** As in `bedrock`, before `.amazonaws.com`. */
  readonly source: string;
  readonly name: string;
}

/** Whether a pattern of EventBridge lets an event of CloudTrail about a call through. What a pattern does not speak of, it lets through. */
export function hearsCall(pattern: Field, { source, name }: RecordedCall): Maybe<boolean> {
  const detail = pattern.get('detail');
  const takesAt = (field: Field) =>
    every([
      takes(field.get('eventSource'), `${source}.amazonaws.com`),
      takes(field.get('eventName'), name),
      fromAlmostAnyone(field.get('userIdentity')),
    ]);
  return every([
    pattern.isSet,
    takes(pattern.get('source'), `aws.${source}`),
    takes(pattern.get('detail-type'), 'AWS API Call via CloudTrail'),
    takesAt(detail),
    some(waysOf(detail).map(takesAt)),
  ]);
}

/** A name of a call that a pattern asks for in so many words, and the services that it asks for beside it. */
export interface NamedCall {
  readonly name: Maybe<string>;
  readonly field: Field;
  readonly source: Field;
}

/** Names of calls that a pattern asks for, each where it stands. */
export function callsNamed(pattern: Field): readonly NamedCall[] {
  const detail = pattern.get('detail');
  return [detail, ...detail.get('$or').items].flatMap((way) => {
    const own = way.get('eventSource');
    const source = own.isSet === false ? detail.get('eventSource') : own;
    const names = way.get('eventName').items.filter(({ entries }) => entries.length === 0);
    return names.map((field) => ({ name: field.string('').value, field, source }));
  });
}

const waysOf = (detail: Field): readonly Field[] =>
  detail.get('$or').isSet === false ? [detail] : detail.get('$or').items;

function takes(values: Field, value: string): Maybe<boolean> {
  const word = new RegExp(`^${value.replaceAll('.', '\\.')}$`);
  return (
    values.isSet === false ||
    some(values.items.map((item) => (item.entries.length > 0 ? UNTOLD : matches(item.text ?? '', word))))
  );
}

const UNTOLD = new Unknown('a test of EventBridge stands where a value is expected');

/** Deployments may be left out, by their role; who has taken no role on must be in then: the field is not there. */
export function fromAlmostAnyone(identity: Field): Maybe<boolean> {
  if (identity.isSet === false) return true;
  const issuers = identity.get('sessionContext', 'sessionIssuer', 'arn').items;
  return every([
    some(issuers.map((item) => item.get('anything-but').items.length > 0)),
    some(issuers.map((item) => item.get('exists').isSet !== false && not(item.get('exists').boolean(true).value))),
  ]);
}
