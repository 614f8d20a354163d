import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/**
 * What a data set of BigQuery tells of who reads it. Where nobody is named, all who may look at the project do.
 *
 * @see https://cloud.google.com/bigquery/docs/reference/rest/v2/datasets
 */
export function tableAccess(set: Subject, use: string): Fact {
  const access = set.get('access');
  const ruled = set.referredBy(['google_bigquery_dataset_iam_policy'], 'dataset_id').length > 0;
  const named = access.isSet === false ? false : not(some(access.items.map(letsAllIn)));
  return fact('table-access', set, {
    use,
    namesReaders: access.as(ruled ? new Unknown('a policy of the files says who reads it') : named),
  });
}

const letsAllIn = (entry: Field): Maybe<boolean> =>
  some([
    matches(entry.get('special_group').text ?? '', /^(projectReaders|projectWriters|allAuthenticatedUsers)$/),
    says(entry.get('iam_member').text, 'allUsers'),
    entry.get('domain').isSet,
  ]);
