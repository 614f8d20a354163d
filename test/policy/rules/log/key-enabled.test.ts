import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-032')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['disabled', { 'Key/Properties/Enabled': false }, ['fail Key/Properties/Enabled']],
  [
    'disabled in one branch',
    { 'Key/Properties/Enabled': { 'Fn::If': ['Production', true, 'false'] } },
    ['fail Key/Properties/Enabled/Fn::If/2'],
  ],
  [
    'known only at deployment',
    { 'Key/Properties/Enabled': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/Enabled'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
