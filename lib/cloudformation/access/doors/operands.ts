import type { CedarExpression } from '../../../cedar';

/** A value that stands in a policy. */
export type Literal = string | number | boolean;

/** The operator of an expression, and its operands by their names. */
export function operandsOf(expression: unknown): readonly [string, Readonly<Record<string, unknown>>] {
  if (typeof expression !== 'object' || expression === null) return ['', {}];
  const [operator = '', operands] = Object.entries(expression)[0] ?? [];
  return [operator, typeof operands === 'object' && operands !== null && !Array.isArray(operands) ? operands : {}];
}

/** The names in `context.a.b`; nothing for other expressions. */
export function pathOf(expression: unknown): readonly string[] | undefined {
  if (typeof expression !== 'object' || expression === null) return undefined;
  if ('Var' in expression) return expression.Var === 'context' ? [] : undefined;
  const [operator, { left, attr }] = operandsOf(expression);
  const before = operator === '.' ? pathOf(left) : undefined;
  return before === undefined || typeof attr !== 'string' ? undefined : [...before, attr];
}

/** The literal that an expression is. Whole numbers that JavaScript cannot tell apart are none. */
export function literalIn(expression: unknown): Literal | undefined {
  if (typeof expression !== 'object' || expression === null) return undefined;
  if ('neg' in expression) return negative(expression.neg);
  if (!('Value' in expression)) return undefined;
  const { Value: value } = expression;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

function negative(operand: unknown): number | undefined {
  const value =
    typeof operand === 'object' && operand !== null && 'arg' in operand ? literalIn(operand.arg) : undefined;
  return typeof value === 'number' ? -value : undefined;
}

/** The texts of a set that holds nothing else. */
export function textsIn(expression: unknown): readonly string[] | undefined {
  if (typeof expression !== 'object' || expression === null) return undefined;
  const items = itemsOf(expression);
  const texts = items?.map((item) => literalIn(item));
  return texts?.every((text) => typeof text === 'string') === true ? texts : undefined;
}

/** A set of literals stands as `Set` of expressions, or as one value that is a list. */
function itemsOf(expression: object): readonly unknown[] | undefined {
  if ('Set' in expression && Array.isArray(expression.Set)) return expression.Set;
  return 'Value' in expression && Array.isArray(expression.Value)
    ? expression.Value.map((value: unknown): CedarExpression | { Value: unknown } => ({ Value: value }))
    : undefined;
}
