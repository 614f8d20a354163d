import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-002')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no copies',
    { 'Landing/Properties/ReplicationConfiguration': undefined },
    ['fail Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies of one folder',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Filter/Prefix': 'other/' },
    ['fail Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies of what has a tag',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Filter': { TagFilter: { Key: 'copy', Value: 'yes' } } },
    ['fail Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies that are turned off',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Status': 'Disabled' },
    ['fail Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies into a bucket without a lock',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Destination/Bucket': { 'Fn::GetAtt': ['Reports', 'Arn'] } },
    ['fail Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies into a bucket of another stack',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Destination/Bucket': 'arn:aws:s3:::archive-of-logs' },
    ['unknown Landing/Properties/ReplicationConfiguration'],
  ],
  [
    'copies that only deployment turns on',
    { 'Landing/Properties/ReplicationConfiguration/Rules/0/Status': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Landing/Properties/ReplicationConfiguration'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
