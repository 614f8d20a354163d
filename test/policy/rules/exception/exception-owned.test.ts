import { excepted, exception } from './excepted';

test.each([
  ['an owner', { owner: ' ' }],
  ['a reason', { reason: '' }],
  ['an expiry', { expires: '' }],
  ['an expiry that is a day', { expires: '2027-02-30' }],
  ['an expiry that is written as a day', { expires: 'next year' }],
])('without %s it accepts nothing, and is a finding', (_what, changes) => {
  expect(excepted([exception(changes)])).toEqual({ about: [['ZTA-EXC-003', 'error']], accepted: [] });
});
