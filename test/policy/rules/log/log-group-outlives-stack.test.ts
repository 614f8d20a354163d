import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-081')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'deletion, and no protection',
    { 'Events/DeletionPolicy': 'Delete', 'Events/Properties/DeletionProtectionEnabled': undefined },
    ['fail Events/DeletionPolicy'],
  ],
  [
    'nothing said',
    { 'Events/DeletionPolicy': undefined, 'Events/Properties/DeletionProtectionEnabled': undefined },
    ['fail Events/DeletionPolicy'],
  ],
  [
    'protection known only at deployment',
    {
      'Events/DeletionPolicy': undefined,
      'Events/Properties/DeletionProtectionEnabled': { 'Fn::ImportValue': 'elsewhere' },
    },
    ['unknown Events/DeletionPolicy'],
  ],
  ['protection alone', { 'Events/DeletionPolicy': undefined }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
