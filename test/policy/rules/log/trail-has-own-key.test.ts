import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-055')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'nothing said, which is a key of S3',
    { 'Trail/Properties/KMSKeyId': undefined },
    ['fail Trail/Properties/KMSKeyId'],
  ],
  ['an alias of the account', { 'Trail/Properties/KMSKeyId': 'alias/trail' }, []],
  [
    'a key of another stack',
    { 'Trail/Properties/KMSKeyId': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/KMSKeyId'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
