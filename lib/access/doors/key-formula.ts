import { and, atom, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { DoorKey } from '../model';
import { free } from '../prove/ask-request';
import { escaped } from '../prove/escaped';
import type { DoorKeys } from './presence';

/** The variable that holds the value of a key. */
export const variableOf = (name: string): string => name.toLowerCase();

/** The variable that tells whether a list is there, which may be empty. */
export const presenceOf = (name: string): string => `has ${variableOf(name)}`;

const there = (variable: string): Formula => atom({ kind: 'present', variable });

/** One of several texts is this one. */
export const holdsText = (key: string, text: string): Formula =>
  atom({
    kind: 'some',
    variable: variableOf(key),
    patterns: [{ glob: escaped(text), ignoreCase: false, arn: false }],
    negated: false,
  });

/** The request carries the key. */
export function present(key: DoorKey, keys: DoorKeys): Formula {
  const record = keys.around(key);
  const around = record === undefined ? TRUE : present(record, keys);
  if (key.presence === 'never') return FALSE;
  if (key.presence === 'sure') return around;
  if (key.elementOf !== undefined) return and([around, holdsText(key.elementOf.key, key.elementOf.element)]);
  return and([around, there(key.holds === 'texts' ? presenceOf(key.name) : variableOf(key.name))]);
}

/** The number is at most so much. */
export const atMost = (key: string, most: number): Formula =>
  atom({
    kind: 'number',
    variable: variableOf(key),
    date: false,
    from: { at: -Infinity, included: false },
    to: { at: most, included: true },
  });

/** The number is this one. */
export function equals(key: string, value: number): Formula {
  return Number.isInteger(value) ? and([atMost(key, value), not(atMost(key, value - 1))]) : FALSE;
}

/** The key holds another kind of value than is taken for granted. */
export const ofOtherKind = ({ name, guessed }: DoorKey): Formula =>
  guessed === undefined ? FALSE : free(`kind of ${name}`, guessed);

const anyAddress = (variable: string): Formula =>
  or(['0.0.0.0/0', '::/0'].map((block) => atom({ kind: 'address', variable, block })));

const oneOf = (variable: string, texts: readonly string[]): Formula =>
  or(texts.map((glob) => atom({ kind: 'match', variable, pattern: { glob, ignoreCase: false, arn: false } })));

/** What holds of a key in every request. */
export function domainOf(key: DoorKey, keys: DoorKeys): Formula {
  const variable = variableOf(key.name);
  const here = present(key, keys);
  return and([
    listed(key, here, keys),
    key.holds === 'texts' ? or([not(there(variable)), here]) : TRUE,
    key.holds === 'record' || key.holds === 'texts'
      ? TRUE
      : or([not(there(variable)), and([here, or([kindOf(key), ofOtherKind(key)])])]),
  ]);
}

function kindOf({ holds, name }: DoorKey): Formula {
  const variable = variableOf(name);
  if (holds === 'address') return anyAddress(variable);
  if (holds === 'truth') return oneOf(variable, ['true', 'false']);
  return holds === 'number' ? atMost(name, Infinity) : TRUE;
}

/** What its sender lists is there with what it is part of, unless the sender leaves it out after all. */
function listed(key: DoorKey, here: Formula, keys: DoorKeys): Formula {
  if (key.presence !== 'listed') return TRUE;
  const record = keys.around(key);
  return or([
    here,
    record === undefined ? FALSE : not(present(record, keys)),
    free(
      `without ${key.name}`,
      `it is not documented whether '${key.name}' can be missing where '${key.partOf}' is there`,
    ),
  ]);
}
