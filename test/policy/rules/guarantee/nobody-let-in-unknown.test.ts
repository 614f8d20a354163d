import { nobodyLetInUnknown } from '../../../../lib/policy/rules/guarantee/nobody-let-in-unknown';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(nobodyLetInUnknown)).toEqual({ id: 'ZTA-PROOF-025', name: 'not-public' });
});
