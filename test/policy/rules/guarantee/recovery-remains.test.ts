import { recoveryRemains } from '../../../../lib/policy/rules/guarantee/recovery-remains';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(recoveryRemains)).toEqual({ id: 'ZTA-PROOF-024', name: 'recovery-remains' });
});
