import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-057')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no selector of management events',
    { 'Trail/Properties/AdvancedEventSelectors/0': undefined },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'writes only',
    { 'Trail/Properties/AdvancedEventSelectors/0/FieldSelectors/1': { Field: 'readOnly', Equals: ['false'] } },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'without Bedrock',
    {
      'Trail/Properties/AdvancedEventSelectors/0/FieldSelectors/1': {
        Field: 'eventSource',
        NotEquals: ['bedrock.amazonaws.com'],
      },
    },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'older selectors for writes',
    {
      'Trail/Properties/AdvancedEventSelectors': undefined,
      'Trail/Properties/EventSelectors': [{ ReadWriteType: 'WriteOnly' }],
    },
    ['fail Trail/Properties/EventSelectors'],
  ],
  [
    'older selectors for data alone',
    {
      'Trail/Properties/AdvancedEventSelectors': undefined,
      'Trail/Properties/EventSelectors': [{ IncludeManagementEvents: false }],
    },
    ['fail Trail/Properties/EventSelectors'],
  ],
  [
    'selectors known only at deployment',
    { 'Trail/Properties/AdvancedEventSelectors': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'without the many events of KMS',
    {
      'Trail/Properties/AdvancedEventSelectors/0/FieldSelectors/1': {
        Field: 'eventSource',
        NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
      },
    },
    [],
  ],
  [
    'reads and writes apart',
    {
      'Trail/Properties/AdvancedEventSelectors': undefined,
      'Trail/Properties/EventSelectors': [{ ReadWriteType: 'WriteOnly' }, { ReadWriteType: 'ReadOnly' }],
    },
    [],
  ],
  ['no selectors, which is all management events', { 'Trail/Properties/AdvancedEventSelectors': undefined }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
