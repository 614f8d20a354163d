import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-031')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['nothing said, which is deletion', { 'Key/DeletionPolicy': undefined }, ['fail Key/DeletionPolicy']],
  ['deletion of what is replaced', { 'Key/UpdateReplacePolicy': 'Delete' }, ['fail Key/UpdateReplacePolicy']],
  [
    'a policy known only at deployment',
    { 'Key/DeletionPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/DeletionPolicy'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
