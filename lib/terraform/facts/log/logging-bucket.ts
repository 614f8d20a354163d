import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { deniedToAll } from '../../google/guards';
import type { Subject } from '../../subject';
import type { TextLike } from '../../text';
import { contentOf, deliveryOf, sinksInto } from './sinks';

/** Days for which Cloud Logging keeps entries where nothing is said. */
const DEFAULT_DAYS = 30;

const READERS = 'who reads Cloud Logging is said by rights on the whole project, which are not followed';

/**
 * What the bucket of Cloud Logging tells: it keeps entries for its days and no longer, and locked for good.
 *
 * Only that of a project can be locked. It has neither access lists nor keys of its callers.
 */
export function loggingBucket(bucket: Subject): Fact[] {
  const sinks = sinksInto(bucket);
  const days = bucket.get('retention_days').number(DEFAULT_DAYS);
  const locked = bucket.get('locked').boolean(false);
  const stays = some([locked.value, bucket.isKept.value]);
  return [
    fact('log-bucket', bucket, {
      use: sinks[0] === undefined ? 'keeps log entries' : `receives what '${sinks[0].resource.address}' writes`,
      receives: sinks.length === 0 ? ['activity'] : [...new Set(sinks.map(contentOf))],
      lockable: bucket.type === 'google_logging_project_bucket_config',
      encryptable: true,
      locked,
      lockDays: days,
      irrevocable: locked,
      // Nobody overwrites an entry.
      keepsVersions: true,
      copiedIntoLock: sinks.length > 0 && every(sinks.map(hasTwinInLock)),
      expiresAfterDays: days,
      versionsExpireAfterDays: 0,
      emptied: false,
      saidToGo: false,
      outlivesDeployment: bucket.get('locked').as(stays),
      outlivesReplacement: bucket.get('locked').as(stays),
      policyStays: true,
      ownKey: bucket.get('cmek_settings', 'kms_key_name').set(),
      refusesPlainConnections: Unknown.unasked('no setting of Cloud Logging says how it may be reached'),
      blocksPublicAccess: Unknown.unasked(READERS),
      saysPublicAccess: Unknown.unasked(READERS),
      hasAccessLists: false,
      takesCallerKeys: false,
      bypassDenied: deniedToAll(bucket, 'logging.googleapis.com/buckets.update'),
      weakenings: ['delete', 'update'].map((verb) => ({
        way: `${verb} it`,
        denied: some([locked.value, deniedToAll(bucket, `logging.googleapis.com/buckets.${verb}`)]),
      })),
      writersNamed: new Unknown(READERS),
      copiersNamed: true,
      readersNamed: new Unknown(READERS),
      grants: [],
      deliveries: sinks.map((sink) => deliveryOf(bucket, sink, /^roles\/logging\.(bucketWriter|admin)$/)),
      refusals: [],
    }),
  ];
}

/** What a sink stands on, by its type. */
const STANDS_ON = ['project', 'folder', 'org_id', 'billing_account'];

/** Whether the same entries also come to a bucket of Cloud Storage that keeps them for a time, where they cannot be searched. */
const hasTwinInLock = (sink: Subject): Maybe<boolean> =>
  some(sink.others(sink.type).map((other) => !sink.is(other) && sendsTheSame(sink, other)));

const sendsTheSame = (sink: Subject, other: Subject): Maybe<boolean> =>
  every([
    ...['filter', ...STANDS_ON].map((key) => same(sink.get(key).text, other.get(key).text)),
    other.get('destination').target('google_storage_bucket')?.get('retention_policy').isSet ?? false,
    not(other.get('disabled').boolean(false).value),
    not(other.get('exclusions').isSet),
  ]);

/** What only deployment decides may be the same or not. */
const same = (one: TextLike | undefined, other: TextLike | undefined): Maybe<boolean> =>
  [one, other].every((text) => text === undefined || typeof text === 'string')
    ? one === other
    : new Unknown('whether another sink sends the same to a lock is decided at deployment');
