import type { Unknown } from '../../../core';
import type { Field } from '../../field';
import { isObject } from '../../template';
import type { Reading } from '../reading';

/** Whether an object stands here, and no text, list or hole. */
export function holdsObject({ unknown, isSet, hidden }: Field): boolean {
  return unknown === undefined && isSet === true && (hidden === undefined || isMacro(hidden));
}

/** Whether something is hidden because a macro or a loop adds it. */
export const isMacro = ({ because }: Unknown): boolean => /^what '/.test(because);

/** Why an item of a list is not sure to be one text; nothing where it is. */
export function notOneText(item: Field, reading: Reading): string | undefined {
  if (holdsObject(item)) return reading.mistake(item, 'an object stands where a text belongs');
  const { unknown } = item;
  if (unknown === undefined || isSingle(unknown, item)) return undefined;
  return unknown.because;
}

/** Functions that make one text. */
const SINGLE = new Set(['Fn::Select', 'Fn::Join', 'Fn::Sub']);

function isSingle({ because, name }: Unknown, { resource: { template } }: Field): boolean {
  if (SINGLE.has(name) || because.startsWith(`'${name}' is exported`)) return true;
  // The last of them is an attribute of somebody's own code.
  if (because.startsWith('a dynamic reference') || because === `'${name}' is known only at deployment`) return true;
  // What a nested stack is told may be a list that another parameter holds.
  const parameter = template.nesting === undefined ? template.parameters[name] : undefined;
  return isObject(parameter) && typeof parameter['Type'] === 'string' && !/List/.test(parameter['Type']);
}
