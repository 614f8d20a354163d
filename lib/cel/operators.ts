import { type CelType, fits, kindOf, nameOf } from './cel-type';
import type { Check } from './check';
import type { CelExpression } from './expression';
import { checkValue } from './values';

type Comparison = Extract<CelExpression, { kind: 'compare' }>;
type Arithmetic = Extract<CelExpression, { kind: 'arithmetic' }>;

/** What can be ordered. */
const ORDERED = ['int', 'uint', 'double', 'string', 'timestamp', 'duration', 'bool', 'bytes', 'any'];

/**
 * @throws CelOperator if its service does not know the comparison for one of the sides
 * @throws CelType if the sides do not fit
 * @throws CelValue if a side is a value that the other never has
 */
export function checkComparison(check: Check, { sign, left, right }: Comparison): CelType {
  const [one, other] = [check.typeOf(left), check.typeOf(right)];
  checkSign(check, left, one, sign);
  checkSign(check, right, other, sign);
  if (sign === 'in') checkMembership(check, { left, right, one, other });
  else checkSides(check, { sign, left, right, one, other });
  return 'bool';
}

interface Sides {
  readonly left: CelExpression;
  readonly right: CelExpression;
  readonly one: CelType;
  readonly other: CelType;
}

function checkSides(check: Check, { sign, left, right, one, other }: Sides & { readonly sign: string }): void {
  if (!fits(other, one)) {
    const must = `compare values of one type with '${sign}'`;
    throw check.mistake(right, 'CelType', must, `it is a ${nameOf(other)}, and the other a ${nameOf(one)}`);
  }
  if (sign !== '==' && sign !== '!=' && !ORDERED.includes(kindOf(one))) {
    throw check.mistake(left, 'CelType', `compare with '${sign}' what has an order`, `it is a ${nameOf(one)}`);
  }
  checkValue(check, right, one);
  checkValue(check, left, other);
}

function checkMembership(check: Check, { left, right, one, other }: Sides): void {
  const element = typeof other === 'object' && other.kind === 'list' ? other.of : other === 'any' ? 'any' : undefined;
  const wanted = element ?? (kindOf(other) === 'map' ? 'string' : undefined);
  if (wanted === undefined) {
    const must = "ask with 'in' for what a list or a map holds";
    throw check.mistake(right, 'CelType', must, `it is a ${nameOf(other)}`);
  }
  if (!fits(one, wanted)) {
    const help = `it is a ${nameOf(one)}, and the list one of ${nameOf(wanted)}`;
    throw check.mistake(left, 'CelType', "ask with 'in' for what the list can hold", help);
  }
  checkValue(check, left, wanted);
  if (right.kind === 'list') for (const each of right.of) checkValue(check, each, one);
}

function checkSign(check: Check, part: CelExpression, type: CelType, sign: string): void {
  const only = typeof type === 'object' && 'only' in type ? type.only : undefined;
  if (only === undefined || only.includes(sign)) return;
  const must = `use '${sign}' where the service knows it`;
  throw check.mistake(part, 'CelOperator', must, `for this it knows only ${only.join(', ')}`);
}

/** What comes out, by the sign and what stands on both sides. */
const RESULTS: Readonly<Record<string, CelType>> = {
  ...Object.fromEntries(
    ['+', '-', '*', '/', '%'].flatMap((sign) => ['int', 'uint'].map((type) => [`${type} ${sign} ${type}`, type])),
  ),
  ...Object.fromEntries(['+', '-', '*', '/'].map((sign) => [`double ${sign} double`, 'double'])),
  'string + string': 'string',
  'bytes + bytes': 'bytes',
  'timestamp + duration': 'timestamp',
  'duration + timestamp': 'timestamp',
  'duration + duration': 'duration',
  'timestamp - duration': 'timestamp',
  'timestamp - timestamp': 'duration',
  'duration - duration': 'duration',
};

/** @throws CelType if the sides cannot be reckoned together */
export function arithmeticType(check: Check, part: Arithmetic): CelType {
  const [one, other] = [check.typeOf(part.left), check.typeOf(part.right)];
  if (one === 'any' || other === 'any') return 'any';
  if (part.sign === '+' && kindOf(one) === 'list' && fits(other, one)) return one;
  const result = RESULTS[`${kindOf(one)} ${part.sign} ${kindOf(other)}`];
  if (result !== undefined) return result;
  const must = `reckon with '${part.sign}' what goes together`;
  throw check.mistake(part, 'CelType', must, `they are a ${nameOf(one)} and a ${nameOf(other)}`);
}
