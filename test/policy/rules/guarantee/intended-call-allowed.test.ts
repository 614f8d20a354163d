import { intendedCallAllowed } from '../../../../lib/policy/rules/guarantee/intended-call-allowed';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(intendedCallAllowed)).toEqual({ id: 'ZTA-PROOF-014', name: 'call-intended' });
});
