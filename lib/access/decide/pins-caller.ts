import type { Condition } from '../model';

const PINNING: ReadonlySet<string> = new Set([
  'StringEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'ArnEquals',
  'ArnLike',
]);

/** Whether a condition says which principals everyone is narrowed to; AWS then treats the statement as if it named the session. */
export function pinsCaller({ key, operator, ifExists, set }: Condition): boolean {
  return key.toLowerCase() === 'aws:principalarn' && PINNING.has(operator) && !ifExists && set !== 'all';
}
