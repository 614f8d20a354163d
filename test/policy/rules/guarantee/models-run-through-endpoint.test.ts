import { modelsRunThroughEndpoint } from '../../../../lib/policy/rules/guarantee/models-run-through-endpoint';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsRunThroughEndpoint)).toEqual({ id: 'ZTA-PROOF-011', name: 'run-through-endpoint' });
});
