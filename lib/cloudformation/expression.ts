import { Unknown } from '../core/unknown';
import type { Raw } from './template';
import { Pseudo, Reference, Text } from './text';

/** Name of the intrinsic function that an object stands for, where it does. */
export function functionIn(raw: Raw): string | undefined {
  const keys = Object.keys(raw);
  const [key] = keys;
  return keys.length === 1 && key !== undefined && isFunctionName(key) ? key : undefined;
}

const isFunctionName = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::');

/** Whether a value is an object whose keys mean something, and not a text or a hole. */
export function isPlain(value: unknown): value is Raw {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Text || value instanceof Reference || value instanceof Pseudo || Unknown.is(value))
  );
}

/** The keys of an object that are keys of data: functions stand beside them where a macro or a loop adds others. */
export const dataKeys = (value: Raw): readonly string[] => Object.keys(value).filter((key) => !isFunctionName(key));

/** What hides keys that an object may have besides those that it shows. */
export function hiddenIn(value: unknown): Unknown | undefined {
  if (Unknown.is(value)) return value;
  if (value === undefined) return undefined;
  if (!isPlain(value)) {
    return new Unknown(`a ${Array.isArray(value) ? 'list' : 'text'} stands where an object belongs`);
  }
  const macro = Object.keys(value).find(isFunctionName);
  return macro === undefined ? undefined : new Unknown(`what '${macro}' adds is known only at deployment`, macro);
}

/** What an object has under a key; nothing where it is not there, and unknown where that cannot be told. */
export const childOf = (value: unknown, key: string): unknown =>
  isPlain(value) && Object.hasOwn(value, key) ? value[key] : hiddenIn(value);
