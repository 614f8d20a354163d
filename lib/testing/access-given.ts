import type { AccessRead } from '../cloudformation/access';

/** @throws TypeError if it is not what `accessOf` returned: a test of nothing must not pass */
export function accessGiven(received: unknown): AccessRead {
  if (isAccessRead(received)) return received;
  throw new TypeError('what accessOf(template) returns must be given');
}

const isAccessRead = (value: unknown): value is AccessRead =>
  typeof value === 'object' && value !== null && 'ways' in value && Array.isArray(value.ways);
