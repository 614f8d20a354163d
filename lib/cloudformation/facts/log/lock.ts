import { every, type Maybe, not, some, Unknown } from '../../../core';
import { bucketKeepsVersions } from '../../bucket-protection';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { copyingRules, destinationOf } from './received';

const is = (field: Field, word: RegExp): Maybe<boolean> =>
  field.text === undefined ? false : matches(field.text, word);

/** Whether a bucket was made for locks at all. */
export const takesLocks = ({ properties }: Subject): Maybe<boolean> =>
  properties.get('ObjectLockEnabled').boolean(false).value;

const retentionOf = ({ properties }: Subject): Field =>
  properties.get('ObjectLockConfiguration', 'Rule', 'DefaultRetention');

/** Whether every object is locked as it comes. Versioning goes with a lock by itself, unless it is suspended. */
export function lockedByDefault(bucket: Subject): Read<boolean> {
  const retention = retentionOf(bucket);
  return retention.as(
    every([
      takesLocks(bucket),
      is(retention.get('Mode'), /^(GOVERNANCE|COMPLIANCE)$/),
      not(is(bucket.properties.get('VersioningConfiguration', 'Status'), /^Suspended$/)),
    ]),
  );
}

/** A year of a lock has 365 days. */
export function lockDays(bucket: Subject): Read<number> {
  const retention = retentionOf(bucket);
  const years = retention.get('Years').number(0);
  if (Unknown.is(years.value)) return years;
  return years.value > 0 ? retention.get('Years').as(years.value * 365) : retention.get('Days').number(0);
}

export const lockIsIrrevocable = (bucket: Subject): Read<boolean> => {
  const mode = retentionOf(bucket).get('Mode');
  return mode.as(is(mode, /^COMPLIANCE$/));
};

/** Whether whatever comes to a bucket is copied into one with a lock. */
export function copiedIntoLock(bucket: Subject): Read<boolean> {
  const { properties } = bucket;
  const byKms = is(
    properties.get(
      'BucketEncryption',
      'ServerSideEncryptionConfiguration',
      0,
      'ServerSideEncryptionByDefault',
      'SSEAlgorithm',
    ),
    /^aws:kms/,
  );
  return properties
    .get('ReplicationConfiguration')
    .as(some(copyingRules(bucket).map((rule) => copiesAll(rule, byKms))));
}

const copiesAll = (rule: Field, byKms: Maybe<boolean>): Maybe<boolean> =>
  every([
    is(rule.get('Status'), /^Enabled$/),
    not(
      some(
        [['Prefix'], ['Filter', 'Prefix'], ['Filter', 'And'], ['Filter', 'TagFilter']].map((path) =>
          narrows(rule.get(...path)),
        ),
      ),
    ),
    some([not(byKms), is(rule.get('SourceSelectionCriteria', 'SseKmsEncryptedObjects', 'Status'), /^Enabled$/)]),
    leadsToLock(rule),
  ]);

const narrows = (field: Field): Maybe<boolean> => (field.text === '' ? false : field.isSet);

function leadsToLock(rule: Field): Maybe<boolean> {
  const destination = destinationOf(rule);
  return destination === undefined
    ? new Unknown('the bucket that it is copied to is not among the files')
    : lockedByDefault(destination).value;
}

/** Whether what is overwritten or deleted stays: versions go with a lock by themselves. */
export const keepsVersions = (bucket: Subject): Maybe<boolean> =>
  some([bucketKeepsVersions(bucket).value, takesLocks(bucket)]);

/** After how many days something in a bucket goes by itself; infinity for never. */
export const expiresAfter = (bucket: Subject): Read<number> => soonest(bucket, endOf);

/** After how many days more the versions go that an expiry or a deletion leaves behind. A bucket without versions has none. */
export function versionsExpireAfter(bucket: Subject): Read<number> {
  if (keepsVersions(bucket) === false) return bucket.whole.as(0);
  return soonest(bucket, (rule) => {
    const days = rule.get('NoncurrentVersionExpiration', 'NoncurrentDays');
    return days.isSet === false ? [] : [days.number(Number.POSITIVE_INFINITY)];
  });
}

/** The soonest end that a rule in force sets. */
function soonest({ properties }: Subject, endsOf: (rule: Field) => readonly Read<number>[]): Read<number> {
  const rules = properties.get('LifecycleConfiguration', 'Rules');
  const ends = rules.items.filter((rule) => is(rule.get('Status'), /^Enabled$/) !== false).flatMap(endsOf);
  const open = ends.find(({ value }) => Unknown.is(value));
  const days = ends.flatMap(({ value }) => (Unknown.is(value) ? [] : value));
  return open ?? ends.find(({ value }) => value === Math.min(...days)) ?? rules.as(Number.POSITIVE_INFINITY);
}

/** On a day of the calendar everything goes, also what came the day before. */
function endOf(rule: Field): Read<number>[] {
  const [days, date] = [rule.get('ExpirationInDays'), rule.get('ExpirationDate')];
  return [
    ...(days.isSet === false ? [] : [days.number(Number.POSITIVE_INFINITY)]),
    ...(date.isSet === false ? [] : [date.as(date.unknown ?? 0)]),
  ];
}
