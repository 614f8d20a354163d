import type { Keys, KeyValue } from './keys';
import { type FixedPart, isFixed, MANY, type Part, partsOf, type Reading } from './parts';
import { agreed, type Truth } from './truth';

/** Whether a text is like a text of a policy, whose variables stand for what the keys of the request hold. */
export type Pattern = (text: string, keys: Keys) => Truth;

type Compile = (parts: readonly FixedPart[]) => (text: string) => Truth;

/** Compiles a pattern once where nothing in it waits for a request, else for each request. */
export function pattern(text: string, reading: Reading, compile: Compile): Pattern {
  const parts = partsOf(text, reading);
  if (isFixed(parts)) return compile(parts);
  const variables = parts.filter((part) => typeof part === 'object');
  return (candidate, keys) => {
    const values = variables.map(({ key, otherwise }) => keys.get(key) ?? otherwise);
    // "There is no equal or like value" to a variable without one.
    if (values.includes(undefined)) return false;
    const truth = compile(filled(parts, values, plainly))(candidate);
    if (values.some(isVague)) return agreed(truth, false);
    // AWS does not say whether a wildcard within a value is one.
    const starred = reading.wildcards && values.some((value) => typeof value === 'string' && /[*?]/.test(value));
    return starred ? agreed(truth, compile(filled(parts, values, asPattern))(candidate)) : truth;
  };
}

type Value = KeyValue | undefined;

/** Whether a value cannot be told, or is empty, of which AWS does not say whether it is a value. */
const isVague = (value: Value) => typeof value !== 'string' || value === '';

function filled(
  parts: readonly Part[],
  values: readonly Value[],
  read: (value: Value) => readonly FixedPart[],
): readonly FixedPart[] {
  let next = 0;
  return parts.flatMap((part) => (typeof part === 'object' ? read(values[next++]) : [part]));
}

function plainly(value: Value): readonly FixedPart[] {
  if (typeof value !== 'string') return [MANY];
  return value === '' ? [] : [value];
}

function asPattern(value: Value): readonly FixedPart[] {
  const parts = typeof value === 'string' ? partsOf(value, { wildcards: true, variables: false }) : [];
  return isFixed(parts) ? parts : [];
}
