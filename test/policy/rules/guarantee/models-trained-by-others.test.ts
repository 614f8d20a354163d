import { modelsTrainedByOthers } from '../../../../lib/policy/rules/guarantee/models-trained-by-others';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsTrainedByOthers)).toEqual({ id: 'ZTA-PROOF-031', name: 'trained-by-another' });
});
