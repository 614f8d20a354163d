import type { InputError } from '../core';
import type { SourceText } from './text';

/** The error for a key that one object has twice. Readers differ in which they take, and one could hide a resource from them. */
export function duplicateKey(source: SourceText, key: string, first: number, second: number): InputError {
  const name = key.length > 64 ? `${key.slice(0, 61)}...` : key;
  const { line } = source.position({ start: first, end: first });
  return source.error(
    'DuplicateKey',
    `the key '${name}' is already in line ${line}; remove or rename one of them`,
    second,
  );
}
