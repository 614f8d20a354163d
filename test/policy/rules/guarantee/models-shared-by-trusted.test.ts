import { modelsSharedByTrusted } from '../../../../lib/policy/rules/guarantee/models-shared-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsSharedByTrusted)).toEqual({ id: 'ZTA-PROOF-032', name: 'not-shared-out' });
});
