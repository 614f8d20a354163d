import { firstName, isContext, keysIn } from './context-keys';
import type { CedarPolicy } from './policy';

type Keys = ReadonlySet<string>;

const union = (one: Keys, other: Keys): Keys => new Set([...one, ...other]);
const both = (one: Keys, other: Keys): Keys => new Set([...one].filter((key) => other.has(key)));

/** The attributes of the context that a policy asks about, whichever way through its conditions is taken. */
export function keysOnEveryWay({ conditions }: CedarPolicy): Set<string> {
  return new Set(conditions.flatMap(({ kind, body }) => [...keysOn(body, kind === 'when')]));
}

/** @param holds whether the expression is to hold, or not to hold */
function keysOn(expression: unknown, holds: boolean): Keys {
  const [operator, operands] = partsOf(expression);
  switch (operator) {
    case '&&':
    case '||': {
      const { left, right } = operands;
      const join = (operator === '&&') === holds ? union : both;
      return join(keysOn(left, holds), keysOn(right, holds));
    }
    case '!':
      return keysOn(operands['arg'], !holds);
    case 'if-then-else': {
      const { if: test, then: one, else: other } = operands;
      return both(union(keysOn(test, true), keysOn(one, holds)), union(keysOn(test, false), keysOn(other, holds)));
    }
    default:
      return operator === 'has' && !holds ? new Set() : new Set(keysIn(expression));
  }
}

/** A test that decides nothing, as a person would name it; nothing where each can turn out either way. */
export function mootTestIn(expression: unknown): string | undefined {
  if (typeof expression !== 'object' || expression === null) return undefined;
  const [operator, { left, right }] = partsOf(expression);
  if (operator === '||') {
    const name = [presenceIn(left)].find((key) => key !== undefined && keysIn(right).includes(key));
    if (name !== undefined) return `what is said of '${name}' after '||' is asked only where '${name}' is missing`;
  }
  const least = leastIn(operator, right);
  if (least !== undefined) return `a number is compared with ${least}, which it never is below`;
  return Object.values(expression)
    .map(mootTestIn)
    .find((found) => found !== undefined);
}

/** The attribute of the context whose presence alone an expression tests. */
function presenceIn(expression: unknown): string | undefined {
  const [operator, { left, attr }] = partsOf(expression);
  return operator === 'has' && isContext(left) ? firstName(attr) : undefined;
}

/** Scores and times are counted from 0 or 1: the limit that each of them keeps. */
function leastIn(operator: string, right: unknown): number | undefined {
  const [kind, limit] = typeof right === 'object' && right !== null ? (Object.entries(right)[0] ?? []) : [];
  if (kind !== 'Value' || typeof limit !== 'number') return undefined;
  return (operator === '>=' && limit <= 0) || (operator === '>' && limit < 0) ? limit : undefined;
}

function partsOf(expression: unknown): readonly [operator: string, operands: Readonly<Record<string, unknown>>] {
  if (typeof expression !== 'object' || expression === null) return ['', {}];
  const [operator = '', operands] = Object.entries(expression)[0] ?? [];
  return [operator, typeof operands === 'object' && operands !== null ? operands : {}];
}
