import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-051')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['off', { 'Trail/Properties/IsLogging': false }, ['fail Trail/Properties/IsLogging']],
  [
    'off in one branch',
    { 'Trail/Properties/IsLogging': { 'Fn::If': ['Production', true, false] } },
    ['fail Trail/Properties/IsLogging/Fn::If/2'],
  ],
  [
    'known only at deployment',
    { 'Trail/Properties/IsLogging': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/IsLogging'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
