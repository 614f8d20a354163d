import type { Condition, Door, DoorKey } from '../model';
import { DoorKeys } from './presence';

/** A condition as a test in Cedar, guarded against what may be missing; nothing where it has no plain spelling. */
export function spelledInCedar(condition: Condition, door: Door): string | undefined {
  const keys = new DoorKeys(door);
  const key = keys.get(condition.key);
  if (key === undefined || condition.ifExists) return undefined;
  if (condition.operator === 'Null') return presenceTest(key, condition, door);
  const test = testOf(condition, key);
  return test && [...guards(key, keys), test].join(' && ');
}

/** What has to be there before a key can be read: what its sender may leave out. */
function guards(key: DoorKey, keys: DoorKeys): readonly string[] {
  const record = keys.around(key);
  const before = record === undefined ? [] : guards(record, keys);
  return key.presence === 'open' ? [...before, hasInCedar(key)] : before;
}

/** Whether what a key is part of has it. */
export function hasInCedar({ name, partOf = 'context' }: DoorKey): string {
  const rest = name.slice(partOf.length);
  return `${partOf} has ${rest.startsWith('.') ? rest.slice(1) : rest.slice(1, -1)}`;
}

/** What has to be there one after the other before a key can be read; nothing where one of them is told in another way. */
export function stepsTo(name: string, door: Door): readonly DoorKey[] | undefined {
  const keys = new DoorKeys(door);
  const key = keys.get(name);
  if (key === undefined || key.elementOf !== undefined || key.presence === 'never') return undefined;
  const before = key.partOf === undefined ? [] : stepsTo(key.partOf, door);
  return before && (key.presence === 'sure' ? before : [...before, key]);
}

function presenceTest({ name }: DoorKey, { values }: Condition, door: Door): string | undefined {
  const test = stepsTo(name, door)?.map(hasInCedar).join(' && ');
  return test === undefined || values.includes('false') ? test : `!(${test})`;
}

const NUMBERS: Readonly<Record<string, string>> = {
  NumericEquals: '==',
  NumericLessThan: '<',
  NumericLessThanEquals: '<=',
  NumericGreaterThan: '>',
  NumericGreaterThanEquals: '>=',
};

function testOf(condition: Condition, key: DoorKey): string | undefined {
  const { operator, set, values } = condition;
  if (key.holds === 'texts') return set === 'any' && operator === 'StringEquals' ? ofSeveral(key, values) : undefined;
  if (operator === 'StringEquals') {
    const texts = values.map((one) => JSON.stringify(one)).join(', ');
    return values.length === 1 ? `${key.name} == ${texts}` : `[${texts}].contains(${key.name})`;
  }
  const [value = '', more] = values;
  return more === undefined ? ofOther(operator, key.name, value) : undefined;
}

function ofOther(operator: Condition['operator'], name: string, value: string): string | undefined {
  if (operator === 'Bool') return value === 'true' ? name : `!${name}`;
  if (operator === 'IpAddress') return `ip(${name}).isInRange(ip("${value}"))`;
  const sign = NUMBERS[operator];
  return sign !== undefined && /^-?\d+$/.test(value) ? `${name} ${sign} ${value}` : undefined;
}

/** Groups that are keys of a record are asked for by `has`. */
function ofSeveral({ name, keyed }: DoorKey, values: readonly string[]): string {
  const one = (text: string) => (keyed === true ? `${name} has ${text}` : `${name}.contains(${text})`);
  const tests = values.map((value) => one(JSON.stringify(value)));
  return tests.length === 1 ? tests.join('') : `(${tests.join(' || ')})`;
}
