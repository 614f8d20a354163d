import type { Condition } from '../model';
import { HIDDEN, type Keys, type KeyValue } from './keys';
import { MEANINGS, type Meaning, type Test } from './operators';
import { agreed, both, either, opposite, type Truth } from './truth';

/** A condition that is ready to be asked about many requests. */
export type CompiledCondition = (keys: Keys) => Truth;

/** Compiles one test of a `Condition` block. */
export function compileCondition(condition: Condition, variables: boolean): CompiledCondition {
  const key = condition.key.toLowerCase();
  if (condition.operator === 'Null') return presence(key, condition);
  const meaning = MEANINGS.get(condition.operator);
  if (meaning === undefined) return () => 'unknown';
  // Variables are for the operators of texts and ARNs; binary values hold none.
  const tests = condition.values.map((value) =>
    meaning.test(value, variables && condition.operator !== 'BinaryEquals'),
  );
  const one = (text: string, keys: Keys) => compare(tests, meaning.negated, text, keys);
  const missing = whenMissing(condition, meaning);
  return (keys) => {
    const value = keys.get(key);
    if (value === undefined) return missing;
    if (value === HIDDEN) return 'unknown';
    if (condition.set !== undefined) return ofSet(condition.set, missing, value, (text) => one(text, keys));
    if (typeof value === 'string') return one(value, keys);
    // A key with several values wants a set operator: AWS says not to do without, and not what happens.
    return value.length === 0 ? missing : 'unknown';
  };
}

/** What a condition comes to where the request lacks the key. */
function whenMissing({ set, ifExists }: Condition, { negated }: Meaning): Truth {
  if (set === 'all') return true;
  // "Evaluate the condition element as true", says one page of the user guide of `IfExists`, and another "false" of `ForAnyValue`.
  if (set === 'any') return ifExists && 'unknown';
  return ifExists || negated;
}

function compare(tests: readonly Test[], negated: boolean, text: string, keys: Keys): Truth {
  let found: Truth = false;
  for (const test of tests) {
    const truth = test(text, keys);
    if (truth === true) return !negated;
    // What is no number, date, address or ARN compares with none; whether it is then unequal, AWS does not say.
    if (truth === 'unknown' || (truth === undefined && negated)) found = 'unknown';
  }
  return negated ? opposite(found) : found;
}

function ofSet(set: 'all' | 'any', missing: Truth, value: KeyValue, one: (text: string) => Truth): Truth {
  const values = typeof value === 'string' ? [value] : value === HIDDEN ? [] : value;
  if (values.length === 0) return missing;
  const truths = values.map(one);
  const truth = set === 'all' ? truths.reduce(both, true) : truths.reduce(either, false);
  // AWS takes "an empty string" for a set without values, and does not say so of a set with one.
  return values.every((text) => text === '') ? agreed(truth, missing) : truth;
}

/** `Null` asks whether a key is missing, and nothing else of the condition matters. */
function presence(key: string, { set, values }: Condition): CompiledCondition {
  const wanted = values.map((value) => ({ true: true, false: false })[value.toLowerCase()]);
  if (set !== undefined || wanted.includes(undefined)) return () => 'unknown';
  return (keys) => {
    const missing = isMissing(keys.get(key));
    return missing === 'unknown'
      ? wanted.length === 2 && wanted[0] !== wanted[1]
        ? true
        : 'unknown'
      : wanted.includes(missing);
  };
}

/** Whether a key counts as missing; AWS speaks of "empty values" as if they were none, and leaves it there. */
function isMissing(value: KeyValue | undefined): Truth {
  if (value === undefined) return true;
  if (value === HIDDEN) return 'unknown';
  if (typeof value === 'string') return value === '' && 'unknown';
  if (value.length === 0) return true;
  return value.every((text) => text === '') && 'unknown';
}
