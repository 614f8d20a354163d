import { InputError } from '../../core';
import { nearestTo } from '../../core/nearest';
import { numberOf } from '../decide/number';
import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Condition, Door, DoorKey } from '../model';
import { conditionFormula } from '../prove/condition-formula';
import type { AskedAs } from '../prove/known-keys';
import { atMost, equals, present } from './key-formula';
import { DoorKeys } from './presence';

/** Operators by what a key has to hold for them. `Null` asks all of them. */
const FITTING: Readonly<Record<Exclude<DoorKey['holds'], 'record'>, RegExp>> = {
  text: /^String/,
  texts: /^String/,
  number: /^Numeric/,
  truth: /^Bool$/,
  address: /^(String|.*IpAddress)/,
};

/**
 * Refuses conditions that would say nothing of any request: they would prove anything, or nothing.
 *
 * @throws InputError `UnknownKey` for a key that no request at any of the doors carries, `UnfitOperator` for a test that its values never meet
 */
export function checkConditions(conditions: readonly Condition[], doors: readonly Door[]): void {
  if (doors.some(({ hidden }) => hidden !== undefined)) return;
  for (const condition of conditions) {
    const keys = doors.flatMap((door) => new DoorKeys(door).get(condition.key) ?? []);
    const wrong = keys.length === 0 ? unknownKey(condition.key, doors) : unfit(condition, keys);
    if (wrong !== undefined) throw wrong;
  }
}

function unknownKey(key: string, doors: readonly Door[]): InputError {
  const names = doors.flatMap(({ keys }) => keys.filter(({ holds }) => holds !== 'record').map(({ name }) => name));
  const nearest = nearestTo(key, [...new Set(names)]);
  const hint = nearest === undefined ? 'see what its trust providers send' : `did you mean '${nearest}'?`;
  return new InputError('UnknownKey', 'question', `nothing that comes to these gateways carries '${key}'; ${hint}`);
}

function unfit({ key, operator, set, values }: Condition, keys: readonly DoorKey[]): InputError | undefined {
  const kinds = new Set(keys.map(({ holds }) => holds));
  const refusal = (why: string) => new InputError('UnfitOperator', 'question', why);
  if (kinds.has('record')) return refusal(`'${key}' holds further keys; ask about one of them`);
  if (operator === 'Null') return undefined;
  const fits = [...kinds].some((kind) => kind !== 'record' && FITTING[kind].test(operator));
  if (!fits) return refusal(`'${key}' holds ${WORDS[[...kinds][0] ?? 'text']}, of which '${operator}' is never true`);
  if (kinds.has('texts') && set === undefined) {
    return refusal(`'${key}' holds several texts; write 'ForAnyValue:${operator}' or 'ForAllValues:${operator}'`);
  }
  const number = values.find((value) => /^Numeric/.test(operator) && numberOf(value) === undefined);
  return number === undefined ? undefined : refusal(`'${number}' is no number`);
}

const WORDS: Readonly<Record<DoorKey['holds'], string>> = {
  record: 'further keys',
  text: 'a text',
  texts: 'texts',
  number: 'a number',
  truth: 'true or false',
  address: 'an address',
};

/** When a condition of a question holds, as IAM reads such a condition. */
export function askedFormula(condition: Condition, door: Door): Formula {
  const keys = new DoorKeys(door);
  const key = keys.get(condition.key);
  const missing = new Map([[condition.key.toLowerCase(), undefined]]);
  if (key === undefined)
    return conditionFormula(condition, '2012-10-17', { known: missing, keys: { kinds: new Map() } });
  if (key.holds === 'number' && condition.operator !== 'Null') return numberFormula(condition, key, keys);
  const kinds = new Map<string, ReadonlySet<AskedAs>>(
    key.holds === 'texts' ? [[condition.key.toLowerCase(), new Set<AskedAs>(['set'])]] : [],
  );
  return conditionFormula(condition, '2012-10-17', { known: new Map(), keys: { kinds } });
}

/** Numbers at gateways are whole: a question about those between two of them is none. */
const NUMBERS: Readonly<Record<string, (key: string, value: number) => Formula>> = {
  NumericLessThanEquals: (key, value) => atMost(key, Math.floor(value)),
  NumericLessThan: (key, value) => atMost(key, Math.ceil(value) - 1),
  NumericGreaterThan: (key, value) => not(atMost(key, Math.floor(value))),
  NumericGreaterThanEquals: (key, value) => not(atMost(key, Math.ceil(value) - 1)),
  NumericEquals: equals,
  NumericNotEquals: equals,
};

function numberFormula({ operator, set, ifExists, values }: Condition, key: DoorKey, keys: DoorKeys): Formula {
  const here = present(key, keys);
  const test = NUMBERS[operator];
  const one = test === undefined ? FALSE : or(values.map((value) => test(key.name, Number(value))));
  const negated = operator === 'NumericNotEquals';
  const holds = and([here, negated ? not(one) : one]);
  const ifMissing = set === 'any' ? FALSE : ifExists || negated || set === 'all' ? TRUE : FALSE;
  return or([holds, and([not(here), ifMissing])]);
}
