import { logsNotShredded } from '../../../../lib/policy/rules/guarantee/logs-not-shredded';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(logsNotShredded)).toEqual({ id: 'ZTA-PROOF-021', name: 'log-not-shredded' });
});
