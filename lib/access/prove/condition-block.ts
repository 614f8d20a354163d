import { InputError } from '../../core';
import { type Condition, OPERATORS, type Operator } from '../model';

type Optional = Exclude<Operator, 'Null'>;

/** An operator as a policy spells it: 'StringEquals', 'BoolIfExists', 'ForAnyValue:StringLike'. */
export type SpelledOperator = `${'' | 'ForAllValues:' | 'ForAnyValue:'}${Operator | `${Optional}IfExists`}`;

/** One value of a condition key, or several, one of which must do. */
export type SpelledValues = string | number | boolean | readonly (string | number | boolean)[];

/** A `Condition` block as IAM has it: operators, their keys, and values; all must hold. */
export type ConditionBlock = { readonly [O in SpelledOperator]?: Readonly<Record<string, SpelledValues>> };

const SPELLED = new Map(OPERATORS.map((operator) => [operator.toLowerCase(), operator]));
const SETS = { forallvalues: 'all', foranyvalue: 'any' } as const;

/** The tests of a `Condition` block. */
export function conditionsOf(block: ConditionBlock): readonly Condition[] {
  return Object.entries(block).flatMap(([spelled, keys]) => {
    const operator = operatorOf(spelled);
    if (keys === undefined || Object.keys(keys).length === 0) {
      throw new InputError(
        'EmptyCondition',
        'question',
        `'${spelled}' names no condition key; name one with its value`,
      );
    }
    return Object.entries(keys).map(([key, values]) => ({
      ...operator,
      key: keyOf(key),
      values: textsOf(key, values),
    }));
  });
}

function operatorOf(spelled: string): Pick<Condition, 'operator' | 'set' | 'ifExists'> {
  const [, prefix, name = '', ifExists] = /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/i.exec(spelled) ?? [];
  const operator = SPELLED.get(name.toLowerCase());
  if (operator === undefined) {
    throw new InputError(
      'UnknownOperator',
      'question',
      `IAM has no condition operator '${spelled}'; write one that it has, such as StringEquals or ArnLike`,
    );
  }
  const set =
    prefix === undefined ? undefined : SETS[prefix.toLowerCase() === 'forallvalues' ? 'forallvalues' : 'foranyvalue'];
  return { operator, ...(set && { set }), ifExists: ifExists !== undefined && operator !== 'Null' };
}

/** Whether a key is spelled as conditions of Google Cloud spell what they ask. */
export const isKeyOfGoogle = (key: string): boolean =>
  /^(request|resource|destination|device|origin|api)\.\S/.test(key);

function keyOf(key: string): string {
  if (/^[\w.-]+:\S/.test(key) || /^context[.[]\S/.test(key) || isKeyOfGoogle(key)) return key;
  throw new InputError(
    'UnknownKey',
    'question',
    `'${key}' is no condition key; write it with its prefix, such as aws:SourceVpce`,
  );
}

function textsOf(key: string, values: SpelledValues): readonly string[] {
  const texts = [values].flat().map(String);
  if (texts.length > 0) return texts;
  throw new InputError('EmptyCondition', 'question', `'${key}' has no value; give one`);
}
