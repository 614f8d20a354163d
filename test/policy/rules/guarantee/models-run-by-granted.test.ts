import { modelsRunByGranted } from '../../../../lib/policy/rules/guarantee/models-run-by-granted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsRunByGranted)).toEqual({ id: 'ZTA-PROOF-010', name: 'run-by-granted' });
});
