import { type Maybe, Unknown } from '../../../core';
import { holesOf, Pseudo } from '../../../core/text';
import type { Field } from '../../field';
import { Text, type TextLike } from '../../text';

/** Quotes, brackets, colons and commas count as well. */
const QUOTES = 2;
const BRACKETS = 2;

/** How many characters something has, at the least and at the most. */
type Length = readonly [least: number, most: number];

/** What deployment fills in where the files name it. */
const PSEUDO: Readonly<Record<string, Length>> = {
  'AWS::AccountId': [12, 12],
  'AWS::Partition': [3, 10],
  'AWS::Region': [9, 16],
};

/** What deployment fills in for anything else: the longest is the ARN of a role with the longest name. */
const ANYTHING: Length = [1, 150];

/** How long a policy is as JSON without white space; unknown where what deployment fills in decides whether that is too long. */
export function sizeOf(content: Field, limit: number): Maybe<number> {
  const length = lengthOf(content);
  if (Unknown.is(length)) return length;
  const [least, most] = length;
  if (most <= limit) return most;
  if (least > limit) return least;
  return new Unknown(`it has ${least} to ${most} characters, by what deployment fills in`);
}

function lengthOf(field: Field): Maybe<Length> {
  const { entries, items, hidden, unknown } = field;
  if (unknown !== undefined) return unknown;
  if (entries.length > 0 && hidden !== undefined) return hidden;
  // Of an object, nothing is hidden: all else may hide one.
  if (hidden === undefined) return sum(entries.map(([key, value]) => plus(lengthOf(value), key.length + QUOTES + 1)));
  if (items[0] !== field) return sum(items.map(lengthOf));
  return plus(lengthOfText(field.text ?? ''), QUOTES);
}

function lengthOfText(text: TextLike): Maybe<Length> {
  const unknown = holesOf(text).find(Unknown.is);
  if (unknown !== undefined) return unknown;
  const parts = text instanceof Text ? text.parts : [text];
  return parts.reduce<Length>(
    ([least, most], part) => {
      const [shortest, longest] = lengthOfPart(part);
      return [least + shortest, most + longest];
    },
    [0, 0],
  );
}

const lengthOfPart = (part: unknown): Length => {
  if (typeof part === 'string') return [part.length, part.length];
  return (part instanceof Pseudo ? PSEUDO[part.name] : undefined) ?? ANYTHING;
};

const plus = (length: Maybe<Length>, more: number): Maybe<Length> =>
  Unknown.is(length) ? length : [length[0] + more, length[1] + more];

function sum(lengths: readonly Maybe<Length>[]): Maybe<Length> {
  const signs = BRACKETS + Math.max(0, lengths.length - 1);
  let total: Length = [signs, signs];
  for (const length of lengths) {
    if (Unknown.is(length)) return length;
    total = [total[0] + length[0], total[1] + length[1]];
  }
  return total;
}
