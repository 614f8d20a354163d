import { type Maybe, Unknown } from '../../../core';
import { holesOf } from '../../../core/text';
import type { Field } from '../../field';
import { Text } from '../../text';

/** Quotes, brackets, colons and commas count as well. */
const QUOTES = 2;
const BRACKETS = 2;

/** How long a value is as JSON without white space; unknown where a part of it is, and that part alone may decide. */
export function sizeOf(field: Field): Maybe<number> {
  const { entries, items, hidden, unknown } = field;
  if (unknown !== undefined) return unknown;
  if (entries.length > 0 && hidden !== undefined) return hidden;
  // Of an object, nothing is hidden: all else may hide one.
  if (hidden === undefined) return sum(entries.map(([key, value]) => plus(sizeOf(value), key.length + QUOTES + 1)));
  if (items[0] !== field) return sum(items.map(sizeOf));
  const { text = '' } = field;
  const hole = holesOf(text).find(Unknown.is);
  if (hole !== undefined) return hole;
  return (typeof text === 'string' ? text.length : text instanceof Text ? text.length : 0) + QUOTES;
}

const plus = (size: Maybe<number>, more: number): Maybe<number> => (Unknown.is(size) ? size : size + more);

function sum(sizes: readonly Maybe<number>[]): Maybe<number> {
  let total = BRACKETS + Math.max(0, sizes.length - 1);
  for (const size of sizes) {
    if (Unknown.is(size)) return size;
    total += size;
  }
  return total;
}
