import { actionTable } from '../actions';
import type { Condition } from '../model';

/** Keys of every service that hold several values; the others that begin with `aws:` hold one. */
const SEVERAL = new Set([
  'aws:calledvia',
  'aws:tagkeys',
  'aws:principalorgpaths',
  'aws:principalservicenameslist',
  'aws:resourceorgpaths',
  'aws:sourceorgpaths',
  'aws:vpceorgpaths',
]);

/** Whether a key can hold several values: it is known to, or one test of a key that is not of every service asks about several. */
export function holdsSeveral(key: string, asked: AskedKeys): boolean {
  if (key.startsWith('aws:')) return SEVERAL.has(key);
  return (asked.kinds.get(key)?.has('set') ?? false) || isList(key);
}

const LISTS = new Map<string, boolean>();

/** Whether AWS's reference says that a key of a service holds several values. */
function isList(key: string): boolean {
  const known = LISTS.get(key) ?? actionTable().typeOfKey(key)?.startsWith('ArrayOf') === true;
  LISTS.set(key, known);
  return known;
}

/** What somebody takes a key for, by the operators that they ask about it with. */
export type AskedAs = 'set' | 'truth' | 'number' | 'date' | 'address' | 'text';

/** What the tests of some policies tell about the keys that they ask about, which are in lower case. */
export interface AskedKeys {
  readonly kinds: ReadonlyMap<string, ReadonlySet<AskedAs>>;
}

/** @param variables keys, in lower case, whose values texts hold */
export function askedKeys(conditions: Iterable<Condition>, variables: Iterable<string> = []): AskedKeys {
  const kinds = new Map<string, Set<AskedAs>>();
  for (const key of variables) kinds.set(key, new Set(['text']));
  for (const { key, set, operator } of conditions) {
    const lower = key.toLowerCase();
    const known = kinds.get(lower) ?? new Set();
    kinds.set(lower, known);
    if (set) known.add('set');
    known.add(kindOf(operator));
  }
  return { kinds };
}

function kindOf(operator: Condition['operator']): AskedAs {
  if (operator === 'Bool') return 'truth';
  if (operator.startsWith('Numeric')) return 'number';
  if (operator.startsWith('Date')) return 'date';
  return operator.endsWith('IpAddress') ? 'address' : 'text';
}
