import type { Condition, Statement } from '../model';

/** What stands before an operator that is about sets. */
export const prefixOf = ({ set }: Condition): string =>
  set === undefined ? '' : set === 'all' ? 'ForAllValues:' : 'ForAnyValue:';

/** A condition as a policy spells it. */
export function spelledOut(condition: Condition): string {
  const { operator, ifExists, key, values } = condition;
  const [only] = values;
  const value = JSON.stringify(values.length === 1 ? only : values);
  return `{ '${prefixOf(condition)}${operator}${ifExists ? 'IfExists' : ''}': { '${key}': ${value} } }`;
}

/** A statement as a person finds it. */
export function nameOf({ sid, place }: Statement): string {
  return sid === undefined
    ? `the statement at ${place.resource}/${place.at}`
    : `the statement '${sid}' of ${place.resource}`;
}
