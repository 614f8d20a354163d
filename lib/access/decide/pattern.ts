import type { Keys } from './keys';
import { type FixedPart, isFixed, type Part, partsOf, type Reading } from './parts';
import { agreed, type Truth } from './truth';

/** Whether a text is like a text of a policy, whose variables stand for what the keys of the request hold. */
export type Pattern = (text: string, keys: Keys) => Truth;

/** Compiles a pattern once where nothing in it waits for a request, else for each request. */
export function pattern(
  text: string,
  reading: Reading,
  compile: (parts: readonly FixedPart[]) => (text: string) => Truth,
): Pattern {
  const parts = partsOf(text, reading);
  if (isFixed(parts)) return compile(parts);
  return (candidate, keys) => {
    const values = valuesOf(parts, keys);
    if (values === undefined) return false;
    if (values === 'unknown') return 'unknown';
    const plainly = compile(filled(parts, values, (value) => [value]))(candidate);
    if (!reading.wildcards || !values.some((value) => /[*?]/.test(value))) return plainly;
    // AWS does not say whether a wildcard within a value is one.
    return agreed(plainly, compile(filled(parts, values, asWildcards))(candidate));
  };
}

/** Values of the variables in their order: nothing where one is missing, since what is missing is like nothing. */
function valuesOf(parts: readonly Part[], keys: Keys): readonly string[] | 'unknown' | undefined {
  const values: string[] = [];
  let unknown = false;
  for (const part of parts) {
    if (typeof part !== 'object') continue;
    const value = keys.get(part.key) ?? part.otherwise;
    if (value === undefined) return undefined;
    if (typeof value === 'string') values.push(value);
    else unknown = true;
  }
  return unknown ? 'unknown' : values;
}

function filled(
  parts: readonly Part[],
  values: readonly string[],
  read: (value: string) => readonly FixedPart[],
): readonly FixedPart[] {
  let next = 0;
  return parts
    .flatMap((part): readonly FixedPart[] => (typeof part === 'object' ? read(values[next++] ?? '') : [part]))
    .filter((part) => part !== '');
}

function asWildcards(value: string): readonly FixedPart[] {
  const parts = partsOf(value, { wildcards: true, variables: false });
  return isFixed(parts) ? parts : [];
}
