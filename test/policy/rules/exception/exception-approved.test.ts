import { excepted, exception } from './excepted';

const demands = { secondApprover: true };

test.each([
  ['nobody', {}],
  ['the owner', { approver: 'ml-platform@example.com' }],
])('an exception that %s approved accepts nothing where a second approver is asked for', (_who, changes) => {
  expect(excepted([exception(changes)], demands)).toEqual({ about: [['ZTA-EXC-007', 'error']], accepted: [] });
});

test('somebody else has approved', () => {
  const approved = exception({ approver: 'ciso@example.com' });
  expect(excepted([approved], demands)).toEqual({ about: [], accepted: [['ZTA-NET-001', 'Model']] });
});
