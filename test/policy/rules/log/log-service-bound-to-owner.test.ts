import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-014')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no condition',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/5/Condition': undefined },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/5'],
  ],
  [
    'a condition on something else',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/6/Condition': {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/6'],
  ],
  [
    'a source of any account',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/5/Condition': {
        ArnLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:*:trail/*' },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/5'],
  ],
  [
    'a condition that holds without a source',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/5/Condition': {
        StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' },
      },
    },
    ['fail LogsPolicy/Properties/PolicyDocument/Statement/5'],
  ],
  [
    'a source known only at deployment',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/5/Condition': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown LogsPolicy/Properties/PolicyDocument/Statement/5'],
  ],
  [
    'the organization of the source',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/5/Condition': {
        StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
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
