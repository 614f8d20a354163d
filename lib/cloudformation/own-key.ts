import { not } from '../core';
import type { Field, Read } from './field';
import { matches } from './text';

/** Whether a key of the account is named here: who may use it is for its policy to say, and not for AWS. */
export function ownKey(key: Field): Read<boolean> {
  const { text } = key;
  return key.as(text !== undefined && text !== '' && not(matches(text, /(^|:)alias\/aws\//)));
}
