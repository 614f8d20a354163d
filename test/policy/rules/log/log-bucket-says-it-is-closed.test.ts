import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-016')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'nothing said',
    { 'Logs/Properties/PublicAccessBlockConfiguration': undefined },
    ['fail Logs/Properties/PublicAccessBlockConfiguration'],
  ],
  [
    'something known only at deployment',
    { 'Logs/Properties/PublicAccessBlockConfiguration': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/Properties/PublicAccessBlockConfiguration'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
