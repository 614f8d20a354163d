import type { DoorTest } from '../../../access/model';
import { literalIn } from './operands';

/** What tests of one address ask, as blocks. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  isIpv4: ['0.0.0.0/0'],
  isIpv6: ['::/0'],
  isLoopback: ['127.0.0.0/8', '::1/128'],
  isMulticast: ['224.0.0.0/4', 'ff00::/8'],
};

/** What asks about an address that `ip()` reads; nothing for other tests. @param key the name of the address in such a call */
export function addressTest(
  operator: string,
  left: unknown,
  right: unknown,
  key: (call: unknown) => string | undefined,
): DoorTest | undefined {
  const own = key(left);
  const kinds = KINDS[operator];
  if (own !== undefined && kinds !== undefined) {
    return { kind: 'or', tests: kinds.map((block): DoorTest => ({ kind: 'address', key: own, block })) };
  }
  if (operator === 'isInRange') return within(own, literalIn(argumentIn(right)));
  if (operator !== '==') return undefined;
  const [name, text] =
    own === undefined ? [key(right), literalIn(argumentIn(left))] : [own, literalIn(argumentIn(right))];
  // A block equals no address.
  return typeof text === 'string' && !text.includes('/') ? within(name, text) : undefined;
}

const within = (key: string | undefined, block: unknown): DoorTest | undefined =>
  key !== undefined && typeof block === 'string' ? { kind: 'address', key, block } : undefined;

/** What a call of `ip()` reads. */
export const pathInCall = argumentIn;

function argumentIn(call: unknown): unknown {
  return typeof call === 'object' && call !== null && 'ip' in call && Array.isArray(call.ip) ? call.ip[0] : undefined;
}
