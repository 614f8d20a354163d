import { type RecordType, record, shape, text } from '../cel-type';
import type { CelContext, CelFunction } from '../context';

const KEY_NAME = shape(/^[^/]+\/[^/]+$/, "a key by its namespaced name, such as '123456789012/env'");
const KEY_ID = shape(/^tagKeys\/\d+$/, "a key by its id, such as 'tagKeys/123456789012'");
const VALUE_NAME = shape(/^[^/]+$/, "a value by its short name, such as 'prod'");
const VALUE_ID = shape(/^tagValues\/\d+$/, "a value by its id, such as 'tagValues/567890123456'");

/** What is asked of the tags of a resource. */
export const tagFunctions = (on: RecordType): readonly CelFunction[] =>
  (
    [
      ['hasTagKey', KEY_NAME],
      ['hasTagKeyId', KEY_ID],
      ['matchTag', KEY_NAME, VALUE_NAME],
      ['matchTagId', KEY_ID, VALUE_ID],
    ] as const
  ).map(([name, ...shapes]) => ({ name, on, arguments: shapes.map((like) => text({ like })), result: 'bool' }));

const RESOURCE = record({});

/**
 * What the conditions of deny policies read: tags, and nothing else.
 *
 * Where such a condition cannot be evaluated, the policy denies.
 *
 * @see https://cloud.google.com/iam/docs/conditions-overview
 */
export const DENY_CONDITION: CelContext = {
  holder: 'a condition of a deny policy',
  variables: { resource: RESOURCE },
  functions: tagFunctions(RESOURCE),
  macros: [],
};
