import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-059')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'all objects',
    { 'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2': undefined },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'all but those of another bucket',
    { 'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2/NotStartsWith': ['arn:aws:s3:::other/'] },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'its own by name',
    {
      'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2': {
        Field: 'resources.ARN',
        StartsWith: [{ 'Fn::Sub': '${Logs.Arn}/' }],
      },
    },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'older selectors for all objects',
    {
      'Trail/Properties/AdvancedEventSelectors': undefined,
      'Trail/Properties/EventSelectors': [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
    },
    ['fail Trail/Properties/EventSelectors'],
  ],
  [
    'buckets known only at deployment',
    { 'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2/NotStartsWith': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'reads only',
    { 'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2': { Field: 'readOnly', Equals: ['true'] } },
    [],
  ],
  [
    'another bucket',
    {
      'Trail/Properties/AdvancedEventSelectors/2/FieldSelectors/2': {
        Field: 'resources.ARN',
        StartsWith: ['arn:aws:s3:::models/'],
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
