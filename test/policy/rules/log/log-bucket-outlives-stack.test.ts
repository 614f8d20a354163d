import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-007')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['nothing said, which is deletion', { 'Logs/DeletionPolicy': undefined }, ['fail Logs/DeletionPolicy']],
  ['deletion of what is replaced', { 'Landing/UpdateReplacePolicy': undefined }, ['fail Landing/UpdateReplacePolicy']],
  ['a policy that goes', { 'LogsPolicy/DeletionPolicy': 'Delete' }, ['fail LogsPolicy/DeletionPolicy']],
  [
    'a policy of deletion known only at deployment',
    { 'Logs/DeletionPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/DeletionPolicy'],
  ],
  ['kept but where its creation fails', { 'Logs/DeletionPolicy': 'RetainExceptOnCreate' }, []],
  [
    'a policy that goes, and guards nothing',
    { 'LogsPolicy/DeletionPolicy': 'Delete', 'LogsPolicy/Properties/PolicyDocument/Statement/3': undefined },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
