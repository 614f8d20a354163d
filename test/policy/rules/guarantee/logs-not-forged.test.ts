import { logsNotForged } from '../../../../lib/policy/rules/guarantee/logs-not-forged';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(logsNotForged)).toEqual({ id: 'ZTA-PROOF-022', name: 'log-not-forged' });
});
