import { rolesTakenByTrusted } from '../../../../lib/policy/rules/guarantee/roles-taken-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(rolesTakenByTrusted)).toEqual({ id: 'ZTA-PROOF-016', name: 'role-taken-by-trusted' });
});
