import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-039')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no condition',
    { 'Key/Properties/KeyPolicy/Statement/2/Condition': undefined },
    ['fail Key/Properties/KeyPolicy/Statement/2'],
  ],
  [
    'any log group',
    {
      'Key/Properties/KeyPolicy/Statement/4/Condition': {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:*:*:*' },
      },
    },
    ['fail Key/Properties/KeyPolicy/Statement/4'],
  ],
  [
    'a condition known only at deployment',
    { 'Key/Properties/KeyPolicy/Statement/2/Condition': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/KeyPolicy/Statement/2'],
  ],
  [
    'the account of the source',
    { 'Key/Properties/KeyPolicy/Statement/3/Condition': { StringEquals: { 'aws:SourceAccount': '111122223333' } } },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
