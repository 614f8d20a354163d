import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-061');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_service_perimeter: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/servicePerimeters/ai', title: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['a bridge', ['fail it/perimeter_type'], { perimeter_type: 'PERIMETER_TYPE_BRIDGE' }, {}],
  ['known later', ['unknown it/perimeter_type'], { perimeter_type: LATE }, {}],
  ['a perimeter', [], { status: {} }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
