import { logsNotDestroyed } from '../../../../lib/policy/rules/guarantee/logs-not-destroyed';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(logsNotDestroyed)).toEqual({ id: 'ZTA-PROOF-020', name: 'log-not-destroyed' });
});
