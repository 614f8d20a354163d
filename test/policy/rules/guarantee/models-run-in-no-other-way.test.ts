import { modelsRunInNoOtherWay } from '../../../../lib/policy/rules/guarantee/models-run-in-no-other-way';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsRunInNoOtherWay)).toEqual({ id: 'ZTA-PROOF-013', name: 'run-in-no-other-way' });
});
