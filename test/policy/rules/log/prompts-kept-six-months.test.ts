import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-004')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a lock of 30 days',
    { 'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': 30 },
    ['fail Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days'],
  ],
  [
    'days known only at deployment',
    { 'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days'],
  ],
  ['a lock of a year', { 'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days': 365 }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
