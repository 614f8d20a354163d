import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-008')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'an expiry before the lock ends',
    { 'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationInDays: 399 }] } },
    ['fail Logs/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays'],
  ],
  [
    'the shortest of two',
    {
      'Logs/Properties/LifecycleConfiguration': {
        Rules: [
          { Status: 'Enabled', ExpirationInDays: 900 },
          { Status: 'Enabled', ExpirationInDays: 200 },
        ],
      },
    },
    ['fail Logs/Properties/LifecycleConfiguration/Rules/1/ExpirationInDays'],
  ],
  [
    'an expiry known only at deployment',
    {
      'Logs/Properties/LifecycleConfiguration': {
        Rules: [{ Status: 'Enabled', ExpirationInDays: { 'Fn::ImportValue': 'elsewhere' } }],
      },
    },
    ['unknown Logs/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays'],
  ],
  [
    'an expiry on the day when it ends',
    { 'Logs/Properties/LifecycleConfiguration': { Rules: [{ Status: 'Enabled', ExpirationInDays: 400 }] } },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
