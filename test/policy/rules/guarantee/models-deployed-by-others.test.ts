import { modelsDeployedByOthers } from '../../../../lib/policy/rules/guarantee/models-deployed-by-others';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsDeployedByOthers)).toEqual({ id: 'ZTA-PROOF-030', name: 'approved-by-another' });
});
