import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-001')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no lock',
    { 'Logs/Properties/ObjectLockEnabled': false },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention'],
  ],
  [
    'a lock without a default retention',
    { 'Logs/Properties/ObjectLockConfiguration': { ObjectLockEnabled: 'Enabled' } },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention'],
  ],
  [
    'a lock in one branch only',
    { 'Logs/Properties/ObjectLockEnabled': { 'Fn::If': ['Production', true, false] } },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention'],
  ],
  [
    'versions that are suspended',
    { 'Logs/Properties/VersioningConfiguration/Status': 'Suspended' },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention'],
  ],
  [
    'a lock known only at deployment',
    { 'Logs/Properties/ObjectLockEnabled': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention'],
  ],
  ['true as a text', { 'Logs/Properties/ObjectLockEnabled': 'true' }, []],
  ['the strict mode', { 'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': 'COMPLIANCE' }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
