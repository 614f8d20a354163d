import { type Maybe, Unknown } from '../../../core';
import type { Field } from '../../field';
import { Reference, unknownIn } from '../../text';

/**
 * Whether a version is a numbered one. Nothing at all is none.
 *
 * @param drafts types whose own version is the draft that is being worked on
 */
export function numbered(version: Field, ...drafts: readonly string[]): Maybe<boolean> {
  const { text } = version;
  if (text === undefined) return false;
  if (typeof text === 'string') return /^[1-9]\d*$/.test(text);
  if (!(text instanceof Reference)) return unknownIn(text) ?? new Unknown(`'${text}' is filled in at deployment`);
  if (drafts.includes(text.resource.type)) return false;
  return /^AWS::Bedrock::\w+Version$/.test(text.resource.type) || new Unknown(`'${text}' is filled in at deployment`);
}
