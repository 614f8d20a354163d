import { rightsChangedByTrusted } from '../../../../lib/policy/rules/guarantee/rights-changed-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(rightsChangedByTrusted)).toEqual({ id: 'ZTA-PROOF-015', name: 'identity-kept' });
});
