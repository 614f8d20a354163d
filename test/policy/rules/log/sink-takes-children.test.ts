import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-094');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_logging_organization_sink: {
    it: { name: 'ai', org_id: '1', destination: 'storage.googleapis.com/b', include_children: true, ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['without children', ['fail it/include_children'], { include_children: false }, {}],
  ['nothing said', ['fail it/include_children'], { include_children: undefined }, {}],
  ['known later', ['unknown it/include_children'], { include_children: LATE }, {}],
  ['a sink of a project beside', [], {}, { google_logging_project_sink: { p: { name: 'p', destination: 'd' } } }],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
