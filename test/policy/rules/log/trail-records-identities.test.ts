import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-053')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'left out',
    { 'Trail/Properties/IncludeGlobalServiceEvents': false },
    ['fail Trail/Properties/IncludeGlobalServiceEvents'],
  ],
  ['nothing said, which is on', { 'Trail/Properties/IncludeGlobalServiceEvents': undefined }, []],
  [
    'as a text',
    { 'Trail/Properties/IncludeGlobalServiceEvents': 'false' },
    ['fail Trail/Properties/IncludeGlobalServiceEvents'],
  ],
  [
    'known only at deployment',
    { 'Trail/Properties/IncludeGlobalServiceEvents': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/IncludeGlobalServiceEvents'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
