import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { useOf } from './dataset';
import { tableAccess } from './table-access';

/** What a bucket tells of data of AI that goes with it. */
export function bucketOfData(bucket: Subject): Fact[] {
  const use = useOf(bucket);
  if (use === undefined) return [];
  const soft = bucket.get('soft_delete_policy', 'retention_duration_seconds');
  const versions = bucket.get('versioning', 'enabled').boolean(false).value;
  return [
    fact('data-store', bucket, {
      use,
      emptied: bucket.get('force_destroy').boolean(false),
      bringsBack: soft.as(some([bringsBack(soft), versions])),
    }),
  ];
}

/** Where nothing is said, Cloud Storage keeps what was deleted for a week. */
function bringsBack(soft: Field): Maybe<boolean> {
  const seconds = soft.number(1).value;
  return Unknown.is(seconds) ? seconds : seconds > 0;
}

const AI_USERS = /^google_(vertex_ai|discovery_engine|dialogflow|notebooks|workbench)_/;

/** What `google_bigquery_dataset` tells, where AI writes or reads it. */
export function table(set: Subject): Fact[] {
  const [user] = set.mentionedByAny(AI_USERS);
  if (user === undefined) return [];
  const emptied = set.get('delete_contents_on_destroy').boolean(false);
  const use = `is read or written by '${user.resource.address}'`;
  return [fact('data-store', set, { use, emptied, bringsBack: undefined }), tableAccess(set, use)];
}

/** What is emptied when Terraform destroys it, where it is told to. */
export const emptied =
  (use: string) =>
  (store: Subject): Fact[] => [
    fact('data-store', store, { use, emptied: store.get('force_destroy').boolean(false), bringsBack: undefined }),
  ];
