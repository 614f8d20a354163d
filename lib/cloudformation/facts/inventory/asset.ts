import type { Fact } from '../../../policy';
import { recordOf } from '../../../policy/asset-record';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** What the tags of a resource tell of the asset that it is. @param what 'model', 'dataset' or 'pipeline' */
export const asset =
  (what: string) =>
  (subject: Subject): Fact[] => {
    const tags = subject.properties.get('Tags');
    const { listed, ...record } = recordOf(what, (key) => tagUnder(key, tags));
    return [fact('ai-asset', subject, { ...record, listed: tags.as(listed) })];
  };

/** Some types write tags as a list of keys and values, others as an object. */
function tagUnder(key: string, tags: Field): Field {
  const entry = tags.items.find((tag) => tag.get('Key').text === key);
  if (entry !== undefined) return entry.get('Value');
  const isWholeList = tags.items.length > 0 && tags.items.every((tag) => typeof tag.get('Key').text === 'string');
  // What stands behind the last one is not there.
  return isWholeList ? tags.get(tags.items.length) : tags.get(key);
}
