import { logsArrive } from '../../../../lib/policy/rules/guarantee/logs-arrive';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(logsArrive)).toEqual({ id: 'ZTA-PROOF-023', name: 'log-arrives' });
});
