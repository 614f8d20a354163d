import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-006')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a resource that empties it',
    {
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'token', BucketName: { Ref: 'Logs' } },
      },
    },
    ['fail Emptier/Properties/BucketName'],
  ],
  [
    'a resource that empties a landing bucket',
    {
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'token', BucketName: { Ref: 'Landing' } },
      },
    },
    ['fail Emptier/Properties/BucketName'],
  ],
  ['a lock, and a deletion with the stack', { 'Logs/DeletionPolicy': 'Delete' }, ['fail Logs/DeletionPolicy']],
  [
    'a lock, and a deletion that deployment decides on',
    { 'Logs/DeletionPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/DeletionPolicy'],
  ],
  [
    'a resource that empties a bucket that only deployment names',
    {
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'token', BucketName: { 'Fn::ImportValue': 'elsewhere' } },
      },
    },
    ['unknown Emptier/Properties/BucketName'],
  ],
  [
    'a resource that empties a bucket of elsewhere',
    {
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'token', BucketName: 'somebody-elses' },
      },
    },
    [],
  ],
  [
    'a resource that empties another bucket',
    {
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'token', BucketName: { Ref: 'Reports' } },
      },
    },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
