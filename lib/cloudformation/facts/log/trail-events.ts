import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Recorded } from '../../../policy';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches, type TextLike } from '../../text';
import { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES } from './trail-lists';

/** Agents, knowledge bases, endpoints and their like, as CloudTrail names them. */
const AI = /^AWS::(Bedrock|BedrockAgentCore|BedrockMantle|SageMaker)::/;
const OBJECTS = /^AWS::S3::Object$/;

const advanced = ({ properties }: Subject): Field => properties.get('AdvancedEventSelectors');
const basic = ({ properties }: Subject): Field => properties.get('EventSelectors');
const equals = (values: readonly TextLike[], word: RegExp): Maybe<boolean> =>
  some(values.map((value) => matches(value, word)));

/** Whether every management event is recorded, reads as well as writes: asking a model is a read. That is so where nothing is said. */
export function recordsCalls(trail: Subject): Read<boolean> {
  const [selectors, events] = [advanced(trail), basic(trail)];
  if (selectors.isSet !== false) return selectors.as(bothWays(selectors.items.map(advancedCalls)));
  return events.isSet === false ? events.as(true) : events.as(bothWays(events.items.map(basicCalls)));
}

/** What one selector has of the management events. */
interface Calls {
  readonly reads: Maybe<boolean>;
  readonly writes: Maybe<boolean>;
}

const bothWays = (calls: readonly Calls[]): Maybe<boolean> =>
  every([some(calls.map(({ reads }) => reads)), some(calls.map(({ writes }) => writes))]);

function advancedCalls(selector: Field): Calls {
  const all = every([
    equals(valuesOf(selector, 'eventCategory', 'Equals'), /^Management$/),
    not(some(selector.get('FieldSelectors').items.map(narrows))),
  ]);
  const readOnly = valuesOf(selector, 'readOnly', 'Equals');
  const only = (word: RegExp) => (readOnly.length === 0 ? true : equals(readOnly, word));
  return { reads: every([all, only(/^true$/i)]), writes: every([all, only(/^false$/i)]) };
}

/** Whether a test leaves out more than the many events of KMS and the data API of databases. */
function narrows(test: Field): Maybe<boolean> {
  const { text: name = '' } = test.get('Field');
  const left = test.get('NotEquals').texts;
  return every([
    not(matches(name, /^(eventCategory|readOnly)$/)),
    left.length === 0 || not(every(left.map((source) => matches(source, /^(kms|rdsdata)\.amazonaws\.com$/)))),
  ]);
}

function basicCalls(selector: Field): Calls {
  const has = selector.get('IncludeManagementEvents').boolean(true).value;
  const { text: kind = 'All' } = selector.get('ReadWriteType');
  return {
    reads: every([has, matches(kind, /^(All|ReadOnly)$/)]),
    writes: every([has, matches(kind, /^(All|WriteOnly)$/)]),
  };
}

/** What a selector wants of an event's field. */
const valuesOf = (selector: Field, name: string, operator: string): readonly TextLike[] =>
  selector.get('FieldSelectors').items.flatMap((test) => {
    const { text } = test.get('Field');
    return Unknown.is(text) ? [text] : text === name ? test.get(operator).texts : [];
  });

/** Whether the use of some AI resource is recorded. Selectors of the older kind know none of them. */
export function recordsUse(trail: Subject): Read<boolean> {
  const selectors = advanced(trail);
  return selectors.as(
    selectors.unknown ??
      some(selectors.items.map((selector) => equals(valuesOf(selector, 'resources.type', 'Equals'), AI))),
  );
}

/** Which AI resources have their use recorded. */
export const uses = (trail: Subject): readonly Recorded[] => selected(trail, 'resources.type', AI_DATA_EVENTS);

/** Which services have it recorded whom a private endpoint refused. */
export const refusals = (trail: Subject): readonly Recorded[] => selected(trail, 'eventSource', NETWORK_EVENT_SOURCES);

function selected(trail: Subject, field: string, names: readonly string[]): readonly Recorded[] {
  const selectors = advanced(trail);
  const values = selectors.items.flatMap((selector) => valuesOf(selector, field, 'Equals'));
  const said = new Set(values);
  const hidden = selectors.unknown ?? values.find(Unknown.is) ?? false;
  return names.map((what) => ({ what, holds: said.has(what) || hidden }));
}

/** What CloudTrail looks for by itself, where it is told to. */
const INSIGHTS = { calls: 'ApiCallRateInsight', errors: 'ApiErrorRateInsight' } as const;

export function unusual({ properties }: Subject): readonly Recorded[] {
  const insights = properties.get('InsightSelectors');
  const types = insights.items.map((item) => item.get('InsightType').text ?? '');
  return Object.entries(INSIGHTS).map(([what, type]) => ({
    what,
    holds: insights.unknown ?? equals(types, new RegExp(`^${type}$`)),
  }));
}

/** Whether writes into the bucket that the trail delivers to are recorded: each delivery makes the next. */
export function recordsItself(trail: Subject): Read<boolean> {
  const [selectors, events] = [advanced(trail), basic(trail)];
  const bucket = trail.properties.get('S3BucketName');
  return selectors.isSet !== false
    ? selectors.as(some(selectors.items.map((selector) => catches(selector, bucket))))
    : events.as(some(events.items.map((selector) => catchesBasic(selector, bucket))));
}

function catches(selector: Field, bucket: Field): Maybe<boolean> {
  const tests = selector.get('FieldSelectors').items.filter((test) => test.get('Field').text === 'resources.ARN');
  return every([
    equals(valuesOf(selector, 'resources.type', 'Equals'), OBJECTS),
    not(equals(valuesOf(selector, 'readOnly', 'Equals'), /^true$/i)),
    ...tests.map((test) =>
      every([
        not(some([...test.get('NotStartsWith').items, ...test.get('NotEquals').items].map((arn) => isIn(arn, bucket)))),
        some([
          ...[...test.get('StartsWith').items, ...test.get('Equals').items].map((arn) => reaches(arn, bucket)),
          test.get('StartsWith').isSet === false && test.get('Equals').isSet === false,
        ]),
      ]),
    ),
  ]);
}

const catchesBasic = (selector: Field, bucket: Field): Maybe<boolean> =>
  every([
    not(matches(selector.get('ReadWriteType').text ?? 'All', /^ReadOnly$/)),
    some(
      selector
        .get('DataResources')
        .items.filter((resource) => matches(resource.get('Type').text ?? '', OBJECTS) === true)
        .flatMap((resource) => resource.get('Values').items.map((arn) => reaches(arn, bucket))),
    ),
  ]);

/** Whether an ARN is of all objects of the account, or of what is in the bucket. */
const reaches = (arn: Field, bucket: Field): Maybe<boolean> =>
  some([matches(arn.text ?? '', /^arn:[^:/]*:s3(:::)?$/), isIn(arn, bucket)]);

/** Whether an ARN is of what is in the bucket. */
function isIn(arn: Field, bucket: Field): Maybe<boolean> {
  const [own, named] = [bucket.target('AWS::S3::Bucket'), arn.target('AWS::S3::Bucket')];
  if (own !== undefined) return own.is(named) || (arn.unknown ?? false);
  return arn.unknown ?? bucket.unknown ?? String(arn.text).includes(`:::${bucket.text}`);
}
