import { RetentionLock } from '../../lib/core';

const place = { node: { path: 'Stack/Logs' } };
const days = (n: number) => ({ toDays: () => n });

test.each([1, 183])('%d days are under six months and need a reason', (n) => {
  const code = 'RetentionUnderFloor';
  expect(() => RetentionLock.staged(days(n)).daysFor(place)).toThrow(expect.objectContaining({ code }));
  expect(() => RetentionLock.staged(days(n), { reason: ' ' }).daysFor(place)).toThrow(
    expect.objectContaining({ code }),
  );
  expect(RetentionLock.staged(days(n), { reason: 'prompts are personal data' }).daysFor(place)).toBe(n);
});

test.each([184, 400, 36_500])('%d days need no reason', (n) => {
  expect(RetentionLock.locked(days(n), { acknowledge: 'irreversible' }).daysFor(place)).toBe(n);
});

test.each([0, -1, 0.5, 36_501, Number.NaN, Number.POSITIVE_INFINITY, -1.8881545897087626e289])(
  '%d days are no retention',
  (n) => {
    const lock = RetentionLock.staged(days(n), { reason: 'any' });
    expect(() => lock.daysFor(place)).toThrow(expect.objectContaining({ code: 'RetentionDays' }));
  },
);

test('the error is one line that names the prop, what was got, what to do and the place', () => {
  expect(() => RetentionLock.staged(days(30)).daysFor(place)).toThrow(
    "RetentionUnderFloor: 'lock' must be at least 184 days (six months at their longest), got 30; " +
      "lengthen it, or state why less is enough in 'reason' [Stack/Logs]",
  );
});

test('a lock says whether it can be taken back', () => {
  expect(String(RetentionLock.staged(days(400)))).toBe('staged (reversible)');
  expect(String(RetentionLock.locked(days(400), { acknowledge: 'irreversible' }))).toBe('locked (irreversible)');
});
