import type { Field } from '../../field';
import type { Reading } from '../reading';
import { isMacro } from './plural';

/** Keys of an object that are none of its elements, each as a mistake; a key in other letters may be meant for an element. */
export function strangeKeys(field: Field, elements: readonly string[], owner: string, reading: Reading): string[] {
  return field.entries.flatMap(([key, value]) => {
    if (elements.includes(key)) return [];
    const meant = elements.find((element) => element.toLowerCase() === key.toLowerCase());
    const mend = meant === undefined ? `it has ${elements.join(', ')}` : `write '${meant}'`;
    return [reading.mistake(value, `'${key}' is no element of ${owner}; ${mend}`)];
  });
}

/** Keys that differ from an earlier one in case only, which IAM takes for the same. */
export function sameKeys(field: Field, reading: Reading): string[] {
  const seen = new Set<string>();
  return field.entries.flatMap(([key, value]) => {
    const spelled = key.toLowerCase();
    const isNew = !seen.has(spelled);
    seen.add(spelled);
    return isNew ? [] : [reading.mistake(value, `'${key}' is there twice, in different letters; write it once`)];
  });
}

/** What hides keys of an object, where something does; a mistake where it surely is none. */
export function notObject(field: Field, name: string, reading: Reading): string | undefined {
  const { hidden, unknown } = field;
  if (hidden === undefined || unknown !== undefined || isMacro(hidden)) return hidden?.because;
  return reading.mistake(field, `${name} must be an object: ${hidden.because}`);
}

/** Keys that no other of an object is like in all but its letters, which of them counts is unknown of the others. */
export function onlyOnce({ entries }: Field): Field['entries'] {
  const times = new Map<string, number>();
  for (const [key] of entries) times.set(key.toLowerCase(), (times.get(key.toLowerCase()) ?? 0) + 1);
  return entries.filter(([key]) => times.get(key.toLowerCase()) === 1);
}

/** Why it is not known which of two elements counts that differ in letters only. */
export function elementTwice(field: Field, elements: readonly string[]): string | undefined {
  const once = new Set(onlyOnce(field).map(([key]) => key));
  const twice = field.entries.find(([key]) => !once.has(key) && elements.includes(key));
  return twice === undefined ? undefined : `'${twice[0]}' is there twice, in different letters`;
}

/** One of two elements of which a statement has one, and whether it is the one that says what is left out. */
export interface Either {
  readonly field: Field;
  readonly name: string;
  readonly excluded: boolean;
}

/** `Action` or `NotAction`, and so on; a text says why it is not known which. */
export function eitherOf(statement: Field, name: string, reading: Reading): Either | string {
  const [plain, not] = [statement.get(name), statement.get(`Not${name}`)];
  const excluded = not.isSet === true || (plain.isSet === false && not.isSet !== false);
  if (excluded && plain.isSet === true)
    return reading.mistake(not, `a statement may not have both '${name}' and 'Not${name}'`);
  if (excluded || plain.isSet === true || not.isSet === false)
    return excluded ? { field: not, name: `Not${name}`, excluded } : { field: plain, name, excluded };
  return not.unknown?.because ?? `it is not known whether there is '${name}'`;
}
