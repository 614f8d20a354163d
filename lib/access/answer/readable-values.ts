import { InputError } from '../../core';
import { blockOf } from '../decide/address';
import { dateOf } from '../decide/date';
import { numberOf } from '../decide/number';
import type { Question } from '../prove/question';

interface Readable {
  readonly operators: RegExp;
  readonly reads: (value: string) => boolean;
  readonly expected: string;
}

/** What operators read their values as; all others take any text. */
const READABLE: readonly Readable[] = [
  { operators: /^Numeric/, reads: (value) => numberOf(value) !== undefined, expected: 'a number, such as 3600' },
  {
    operators: /^Date/,
    reads: (value) => Number.isFinite(dateOf(value)),
    expected: 'a moment with its zone, such as 2026-01-31T00:00:00Z, or seconds since 1970',
  },
  {
    operators: /IpAddress$/,
    reads: (value) => blockOf(value) !== undefined,
    expected: 'an IP address, or a block of them, such as 203.0.113.0/24 or 2001:db8::/32',
  },
  { operators: /^(Bool|Null)$/, reads: (value) => /^(true|false)$/i.test(value), expected: 'true or false' },
];

/**
 * Values that an operator cannot read hold for no request, or for every one, so that a typing error would answer another question.
 * What stands for something else, such as `${Limit}` or `${aws:CurrentTime}`, is not read before it is replaced.
 *
 * @throws InputError `UnreadableValue`
 */
export function checkReadable({ conditions }: Question): void {
  for (const { operator, key, values } of conditions) {
    const kind = READABLE.find(({ operators }) => operators.test(operator));
    const wrong = kind && values.find((value) => !value.includes('${') && !kind.reads(value));
    if (wrong === undefined) continue;
    throw new InputError(
      'UnreadableValue',
      'question',
      `'${operator}' of '${key}' cannot read '${wrong}'; write ${kind?.expected}`,
    );
  }
}
