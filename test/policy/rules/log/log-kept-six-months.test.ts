import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-003')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a lock of 183 days',
    { 'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': 183 },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days'],
  ],
  [
    'days as a text',
    { 'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': '90' },
    ['fail Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days'],
  ],
  [
    'days known only at deployment',
    { 'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days'],
  ],
  [
    'an expiry before',
    { 'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationInDays: 90 }] } },
    ['fail Logs/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays'],
  ],
  [
    'a day of the calendar on which all goes',
    { 'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationDate: '2030-01-01' }] } },
    ['fail Logs/Properties/LifecycleConfiguration/Rules/0/ExpirationDate'],
  ],
  [
    'an expiry that is turned off',
    { 'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Disabled', ExpirationInDays: 90 }] } },
    [],
  ],
  ['a year', { 'Logs/Properties/ObjectLockConfiguration/Rule/DefaultRetention': { Mode: 'COMPLIANCE', Years: 1 } }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
