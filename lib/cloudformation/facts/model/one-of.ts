import { type Maybe, not, Unknown } from '../../../core';

/** Whether a text that was read is one of these. */
export const is = (read: Maybe<string>, ...wanted: readonly string[]): Maybe<boolean> =>
  Unknown.is(read) ? read : wanted.includes(read);

/** Whether a text that was read is none of these. */
export const isNot = (read: Maybe<string>, ...unwanted: readonly string[]): Maybe<boolean> =>
  not(is(read, ...unwanted));
