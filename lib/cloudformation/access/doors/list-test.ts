import type { DoorTest } from '../../../access/model';
import { literalIn, operandsOf, textsIn } from './operands';

type Named = (read: unknown) => string | undefined;

/** What asks about several texts at once: `contains` and its like; nothing for other tests. @param key the name of such texts */
export function listTest(expression: unknown, key: Named): DoorTest | undefined {
  const [operator, { left, right, arg }] = operandsOf(expression);
  if (operator === 'isEmpty') return whole(key(arg));
  if (operator === 'contains') return holding(key(left), 'any', textIn(right));
  if (operator === 'containsAll')
    return holding(key(left), 'all', textsIn(right)) ?? holding(key(right), 'only', textsIn(left));
  if (operator === 'containsAny')
    return holding(key(left), 'any', textsIn(right)) ?? holding(key(right), 'any', textsIn(left));
  return undefined;
}

const whole = (key: string | undefined): DoorTest | undefined =>
  key === undefined ? undefined : { kind: 'empty', key };

function holding(
  key: string | undefined,
  how: 'any' | 'all' | 'only',
  values: readonly string[] | undefined,
): DoorTest | undefined {
  return key === undefined || values === undefined ? undefined : { kind: 'holds', key, how, values };
}

function textIn(expression: unknown): readonly string[] | undefined {
  const literal = literalIn(expression);
  return typeof literal === 'string' ? [literal] : undefined;
}
