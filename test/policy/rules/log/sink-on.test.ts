import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-092');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_logging_organization_sink: {
    it: { name: 'ai', org_id: '1', destination: 'storage.googleapis.com/b', include_children: true, ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['switched off', ['fail it/disabled'], { disabled: true }, {}],
  ['known later', ['unknown it/disabled'], { disabled: LATE }, {}],
  ['nothing said', [], {}, {}],
  ['said to be on', [], { disabled: false }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
