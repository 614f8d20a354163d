import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-095');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_logging_organization_sink: {
    it: { name: 'ai', org_id: '1', destination: 'storage.googleapis.com/b', include_children: true, ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['taken away', ['fail it/intercept_children'], { intercept_children: true }, {}],
  ['known later', ['unknown it/intercept_children'], { intercept_children: LATE }, {}],
  ['copied', [], { intercept_children: false }, {}],
  ['nothing said', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
