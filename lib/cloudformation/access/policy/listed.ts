import type { Listed } from '../../../access/model';
import type { Field } from '../../field';
import { Reference, type TextLike, unknownIn } from '../../text';
import type { Reading } from '../reading';
import { eitherOf } from './elements';
import { notOneText } from './plural';

/** What a statement lists, and what hides a part of it: then more is listed than it may say, and nothing less. */
export interface ReadList {
  readonly listed: Listed;
  readonly hidden: string | undefined;
}

/** The pattern of an item, or why it is not known. */
type ReadItem = (item: Field, text: TextLike, reading: Reading) => { readonly pattern: string } | string;

/** `Action` or `NotAction`, `Resource` or `NotResource`; a text says why there is neither. */
function readList(statement: Field, element: string, reading: Reading, read: ReadItem): ReadList | string {
  const either = eitherOf(statement, element, reading);
  if (typeof either === 'string') return either;
  const { field, name, excluded } = either;
  if (field.items.length === 0) return reading.mistake(field, `'${name}' lists nothing`);
  const found = field.items.map((item) => notOneText(item, reading) ?? read(item, item.text ?? '', reading));
  // What is left out of an exception says more, and so does an asterisk.
  const patterns = found.flatMap((each) => (typeof each === 'string' ? (excluded ? [] : ['*']) : [each.pattern]));
  return { listed: { patterns, excluded }, hidden: found.find((each) => typeof each === 'string') };
}

/** The actions of a statement. */
export const readActions = (statement: Field, reading: Reading): ReadList | string =>
  readList(statement, 'Action', reading, (item, text) => {
    const unknown = unknownIn(text);
    if (unknown !== undefined) return unknown.because;
    const pattern = reading.spell(text, item);
    return /^(\*+|[^:]+:.+)$/s.test(pattern) ? { pattern } : reading.mistake(item, `'${pattern}' is no action`);
  });

/** The resources of a statement. @param service prefix of its first action, for a resource that nobody knows */
export const readResources = (
  statement: Field,
  service: string,
  strict: boolean,
  reading: Reading,
): ReadList | string =>
  readList(statement, 'Resource', reading, (item, text) => {
    const pattern = reading.spell(text, item, { arnOf: service });
    const isKnown = typeof text === 'string' || (text instanceof Reference && reading.names.knows(text));
    const isArn = !strict || /^(arn:|[*?])/.test(pattern) || !isKnown;
    return isArn ? { pattern } : reading.mistake(item, `'${pattern}' is no ARN, and not '*'`);
  });
