import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-093');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_logging_organization_sink: {
    it: { name: 'ai', org_id: '1', destination: 'storage.googleapis.com/b', include_children: true, ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'an exclusion',
    ['fail it/exclusions/0'],
    { exclusions: [{ name: 'e', filter: 'protoPayload.methodName:"predict"' }] },
    {},
  ],
  ['known later', ['unknown it/exclusions'], { exclusions: LATE }, {}],
  [
    'of a whole project',
    ['fail all/'],
    {},
    { google_logging_project_exclusion: { all: { name: 'all', filter: 'x' } } },
  ],
  [
    'a filter that turns AI away',
    ['fail it/filter'],
    { filter: 'logName:"cloudaudit" AND NOT protoPayload.serviceName="aiplatform.googleapis.com"' },
    {},
  ],
  ['a filter with a minus', ['fail it/filter'], { filter: '-logName:"cloudaudit.googleapis.com%2Fdata_access"' }, {}],
  ['a filter for others', ['fail it/filter'], { filter: 'protoPayload.serviceName!="aiplatform.googleapis.com"' }, {}],
  ['a sample', ['fail it/filter'], { filter: 'logName:"cloudaudit" AND sample(insertId, 0.1)' }, {}],
  ['a filter that is known later', ['unknown it/filter'], { filter: LATE }, {}],
  [
    'a filter that takes AI',
    [],
    {
      filter: 'logName:"cloudaudit" AND NOT severity="DEBUG" AND protoPayload.serviceName="aiplatform.googleapis.com"',
    },
    {},
  ],
  ['one that is off', [], { exclusions: [{ name: 'e', filter: 'f', disabled: true }] }, {}],
  ['none', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
