import { type Condition, OPERATORS } from '../../../access/model';
import type { Field } from '../../field';
import { wantedBy } from '../names/wanted';
import type { Reading } from '../reading';
import { notObject, onlyOnce, sameKeys } from './elements';
import { notOneText } from './plural';

const BY_NAME = new Map(OPERATORS.map((operator) => [operator.toLowerCase(), operator]));

/** What a `Condition` block tests, and what hides further tests. */
export interface Conditions {
  readonly conditions: readonly Condition[];
  readonly hidden: string | undefined;
}

/** The tests of a statement. */
export function readConditions(statement: Field, reading: Reading): Conditions {
  const block = statement.get('Condition');
  if (block.isSet === false) return { conditions: [], hidden: undefined };
  const hidden: (string | undefined)[] = [notObject(block, "'Condition'", reading), ...sameKeys(block, reading)];
  const conditions: Condition[] = [];
  for (const [spelled, tests] of onlyOnce(block)) {
    const operator = operatorOf(spelled);
    if (operator === undefined) {
      hidden.push(reading.mistake(tests, `'${spelled}' is no operator of conditions`));
      continue;
    }
    hidden.push(notObject(tests, `'${spelled}'`, reading), ...sameKeys(tests, reading));
    for (const [key, values] of onlyOnce(tests)) {
      const read = valuesOf(key, values, reading);
      if (typeof read === 'string') hidden.push(read);
      else conditions.push({ ...operator, key, values: read });
    }
  }
  return { conditions, hidden: hidden.find((each) => each !== undefined) };
}

function operatorOf(spelled: string): Pick<Condition, 'operator' | 'set' | 'ifExists'> | undefined {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/is.exec(spelled) ?? [];
  const operator = BY_NAME.get(name.toLowerCase());
  if (operator === undefined || (operator === 'Null' && ifExists !== undefined)) return undefined;
  return {
    operator,
    ...(set !== undefined && { set: /all/i.test(set) ? 'all' : 'any' }),
    ifExists: ifExists !== undefined,
  };
}

/** The values of a test, or why they are not known. */
function valuesOf(key: string, field: Field, reading: Reading): readonly string[] | string {
  if (!key.includes(':')) return reading.mistake(field, `'${key}' is no condition key; it has no prefix`);
  if (key.includes('${') && !/tag\//i.test(key)) return `the key '${key}' is filled in at deployment`;
  const { items } = field;
  if (items.length === 0) return reading.mistake(field, `'${key}' is tested against nothing`);
  const values: string[] = [];
  for (const item of items) {
    const why = notOneText(item, reading);
    if (why !== undefined) return why;
    values.push(reading.spell(item.text ?? '', item, wantedBy(key)));
  }
  return values;
}
