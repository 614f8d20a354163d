import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-034')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['a week', { 'Key/Properties/PendingWindowInDays': 7 }, ['fail Key/Properties/PendingWindowInDays']],
  [
    'known only at deployment',
    { 'Key/Properties/PendingWindowInDays': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/PendingWindowInDays'],
  ],
  ['nothing said, which is 30 days', { 'Key/Properties/PendingWindowInDays': undefined }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
