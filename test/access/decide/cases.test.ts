import { decide } from '../../../lib/access/decide';
import type { Access, Request } from '../../../lib/access/model';
import { CASES } from './cases';

const SHORT = { A: 'allowed', D: 'explicitly denied', I: 'implicitly denied', U: 'unknown' } as const;

const NUMBERED = Object.entries(CASES).flatMap(([number, rows]) =>
  rows.map(
    ([what, access, request, expected]): [string, string, Access, Request, (typeof SHORT)[keyof typeof SHORT]] => [
      number,
      what,
      access,
      request,
      SHORT[expected],
    ],
  ),
);

test.each(NUMBERED)('%s %s', (_number, _what, access, request, expected) => {
  const { outcome, because, trace } = decide(access, request);
  expect({ outcome, because, trace }).toMatchObject({ outcome: expected });
});

test('there is a row for every case that is about decisions', () => {
  const numbers = new Set(Object.keys(CASES).map(Number));
  expect(Array.from({ length: 67 }, (_, i) => i + 1).filter((number) => !numbers.has(number))).toEqual([]);
});

test('a hostile pattern is decided at once', () => {
  const [row] = CASES[85] ?? [];
  if (row === undefined) throw new Error('there is no such case');
  const [, access, request] = row;
  const start = performance.now();
  expect(decide(access, request).outcome).toBe('implicitly denied');
  expect(performance.now() - start).toBeLessThan(100);
});
