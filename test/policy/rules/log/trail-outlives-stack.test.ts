import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-061')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['nothing said, which is deletion', { 'Trail/DeletionPolicy': undefined }, ['fail Trail/DeletionPolicy']],
  [
    'known only at deployment',
    { 'Trail/DeletionPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/DeletionPolicy'],
  ],
  ['kept but where its creation fails', { 'Trail/DeletionPolicy': 'RetainExceptOnCreate' }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
