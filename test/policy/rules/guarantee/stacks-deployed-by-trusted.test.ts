import { stacksDeployedByTrusted } from '../../../../lib/policy/rules/guarantee/stacks-deployed-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(stacksDeployedByTrusted)).toEqual({ id: 'ZTA-PROOF-019', name: 'deployed-by-trusted' });
});
