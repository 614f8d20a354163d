import { excepted, exception } from './excepted';

test.each(['2026-11-25', '2026-11-26'])('an exception holds until the end of its last day (%s)', (expires) => {
  expect(excepted([exception({ expires })])).toEqual({ about: [], accepted: [['ZTA-NET-001', 'Model']] });
});

test('one whose last day has passed accepts nothing, and is a finding', () => {
  expect(excepted([exception({ expires: '2026-11-24' })])).toEqual({ about: [['ZTA-EXC-001', 'error']], accepted: [] });
});
