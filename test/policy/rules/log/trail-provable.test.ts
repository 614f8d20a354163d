import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-054')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no digests',
    { 'Trail/Properties/EnableLogFileValidation': false },
    ['fail Trail/Properties/EnableLogFileValidation'],
  ],
  [
    'nothing said, which is off',
    { 'Trail/Properties/EnableLogFileValidation': undefined },
    ['fail Trail/Properties/EnableLogFileValidation'],
  ],
  [
    'as a text',
    { 'Trail/Properties/EnableLogFileValidation': 'false' },
    ['fail Trail/Properties/EnableLogFileValidation'],
  ],
  [
    'known only at deployment',
    { 'Trail/Properties/EnableLogFileValidation': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/EnableLogFileValidation'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
