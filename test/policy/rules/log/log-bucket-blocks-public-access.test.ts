import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-015')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'one part off',
    { 'Logs/Properties/PublicAccessBlockConfiguration/BlockPublicAcls': false },
    ['fail Logs/Properties/PublicAccessBlockConfiguration'],
  ],
  [
    'one part left out',
    { 'Logs/Properties/PublicAccessBlockConfiguration/IgnorePublicAcls': undefined },
    ['fail Logs/Properties/PublicAccessBlockConfiguration'],
  ],
  [
    'a part known only at deployment',
    { 'Logs/Properties/PublicAccessBlockConfiguration/IgnorePublicAcls': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/Properties/PublicAccessBlockConfiguration'],
  ],
  [
    'nothing said, which blocks it all for new buckets',
    { 'Logs/Properties/PublicAccessBlockConfiguration': undefined },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
