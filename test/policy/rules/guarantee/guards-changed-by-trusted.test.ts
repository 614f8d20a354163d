import { guardsChangedByTrusted } from '../../../../lib/policy/rules/guarantee/guards-changed-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(guardsChangedByTrusted)).toEqual({ id: 'ZTA-PROOF-018', name: 'guard-kept' });
});
