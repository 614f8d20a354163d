import { excepted, exception } from './excepted';

test.each([
  ['2026-12-25', []],
  ['2026-12-26', [['ZTA-EXC-006', 'error']]],
])('with 30 days at most, an exception until %s', (expires, about) => {
  const found = excepted([exception({ expires })], { maximumDays: 30 });
  expect(found).toEqual({ about, accepted: about.length === 0 ? [['ZTA-NET-001', 'Model']] : [] });
});
