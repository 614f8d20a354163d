import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-033')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['rotation off', { 'Key/Properties/EnableKeyRotation': false }, ['fail Key/Properties/EnableKeyRotation']],
  [
    'nothing said, which is off',
    { 'Key/Properties/EnableKeyRotation': undefined },
    ['fail Key/Properties/EnableKeyRotation'],
  ],
  [
    'known only at deployment',
    { 'Key/Properties/EnableKeyRotation': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/EnableKeyRotation'],
  ],
  ['a kind that cannot', { 'Key/Properties/EnableKeyRotation': undefined, 'Key/Properties/KeySpec': 'RSA_4096' }, []],
  [
    'material from elsewhere',
    { 'Key/Properties/EnableKeyRotation': undefined, 'Key/Properties/Origin': 'EXTERNAL' },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
