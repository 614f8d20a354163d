import { type Maybe, not, some } from '../../core';
import type { Place } from '../../policy';
import type { Read } from '../../policy/reading';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { says } from '../text';
import { bindingsOn, isAnyone } from './bindings';
import { enforced } from './guards';

/** How a bucket of Google Cloud Storage is protected, in the words of the facts about buckets. */
export const bucketHasOwnKey = (bucket: Subject): Read<boolean> =>
  bucket.get('encryption', 'default_kms_key_name').set();

/** Where a bucket leaves it to the organization, the files may hold the policy that decides. */
export function bucketBlocksPublicAccess(bucket: Subject): Read<boolean> {
  const prevention = bucket.get('public_access_prevention');
  return prevention.as(some([says(prevention.text, 'enforced'), enforced(bucket, 'storage.publicAccessPrevention')]));
}

export function bucketSaysPublicAccess(bucket: Subject): Read<boolean> {
  const prevention = bucket.get('public_access_prevention');
  return prevention.as(says(prevention.text, 'enforced'));
}

/** Lists of single objects count until access is uniform. */
export function bucketHasAccessLists(bucket: Subject): Read<boolean> {
  const uniform = bucket.get('uniform_bucket_level_access');
  return uniform.as(not(uniform.boolean(false).value));
}

/** No setting of a bucket refuses plain HTTP, only a policy of the organization does. */
export const bucketRefusesPlainConnections = (bucket: Subject): Maybe<boolean> =>
  enforced(bucket, 'storage.secureHttpTransport');

/** Objects under keys of whoever uploads them are taken, unless the bucket restricts that. */
export function bucketTakesCallerKeys(bucket: Subject): Read<boolean> {
  const mode = bucket.get('encryption', 'customer_supplied_encryption_enforcement_config', 'restriction_mode');
  return mode.as(not(says(mode.text, 'FullyRestricted')));
}

/** Terraform does not delete a bucket that holds something, unless it is told to empty it. */
export function bucketStays(bucket: Subject): Read<boolean> {
  const emptied = bucket.get('force_destroy');
  return emptied.as(some([not(emptied.boolean(false).value), bucket.isKept.value]));
}

/** Each member that is let in, by bindings and by access lists, and whether that is anybody at all. */
export function bucketGrants(bucket: Subject): readonly { readonly place: Place; readonly toAnyone: Maybe<boolean> }[] {
  const bound = bindingsOn(bucket, ['storage_bucket'], 'bucket').flatMap(({ members }) => members);
  return [
    ...bound.map((member) => ({ place: member.place, toAnyone: isAnyone(member) })),
    ...LISTS.flatMap(([type, attribute]) =>
      bucket
        .referredBy([type], 'bucket')
        .flatMap((list) => list.get(attribute).items)
        .map((entry) => ({ place: entry.place, toAnyone: listsAnyone(entry) })),
    ),
  ];
}

/** Types of access lists, and the attribute in which entries stand. */
const LISTS = [
  ['google_storage_bucket_acl', 'role_entity'],
  ['google_storage_bucket_acl', 'predefined_acl'],
  ['google_storage_bucket_access_control', 'entity'],
  ['google_storage_default_object_acl', 'role_entity'],
  ['google_storage_default_object_access_control', 'entity'],
] as const;

const PUBLIC = ['publicRead', 'publicReadWrite', 'authenticatedRead'];
const ENTITIES = ['allUsers', 'allAuthenticatedUsers'];

const listsAnyone = ({ text }: Field): Maybe<boolean> =>
  some([
    ...PUBLIC.map((word) => says(text, word)),
    ...ENTITIES.flatMap((entity) => ['', 'READER:', 'WRITER:', 'OWNER:'].map((role) => says(text, `${role}${entity}`))),
  ]);

const LOG_WORDS = /^(logs?|logging|audit|trail|access)$/;

/** Whether a bucket is called as buckets for logs are. */
export const bucketIsCalledLog = (bucket: Subject): boolean => bucketWords(bucket).some((word) => LOG_WORDS.test(word));

/** What its name and its address are made from. */
export function bucketWords(bucket: Subject): readonly string[] {
  const name = bucket.get('name').text;
  const called = `${bucket.resource.address.replace(/^.*\./, '')} ${typeof name === 'string' ? name : ''}`;
  return called.toLowerCase().split(/[^a-z0-9]+/);
}
