import type { Condition, Statement } from '../model';
import type { Change } from './change';
import { nameOf, prefixOf } from './spelled';

/** Ways in which one test of a guard may be too narrow. */
export function mendings(statement: Statement): readonly Change[] {
  return statement.conditions.flatMap((condition) => {
    const { operator, key, ifExists } = condition;
    const isMeant = (other: Condition) => isSameTest(other, condition);
    const name = nameOf(statement);
    const test = `'${prefixOf(condition)}${operator}'`;
    const widened: Change = {
      statement,
      change: (one) => ({ ...one, conditions: one.conditions.map((each) => (isMeant(each) ? optional(each) : each)) }),
      said: `Write '${prefixOf(condition)}${operator}IfExists' in place of ${test} for '${key}' in ${name}`,
    };
    const without: Change = {
      statement,
      change: (one) => ({ ...one, conditions: one.conditions.filter((each) => !isMeant(each)) }),
      said: `Take the test of '${key}' with ${test} out of ${name}`,
    };
    return operator === 'Null' || ifExists ? [without] : [widened, without];
  });
}

const optional = (condition: Condition): Condition => ({ ...condition, ifExists: true });

const isSameTest = (one: Condition, other: Condition) =>
  one.operator === other.operator && one.set === other.set && one.key.toLowerCase() === other.key.toLowerCase();
