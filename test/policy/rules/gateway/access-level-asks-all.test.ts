import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-021');

const conditions = [{ regions: ['DE'] }, { device_policy: { require_corp_owned: true } }];

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_access_level: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/accessLevels/l', title: 'l', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['one of two', ['fail it/basic/combining_function'], { basic: { combining_function: 'OR', conditions } }, {}],
  ['known later', ['unknown it/basic/combining_function'], { basic: { combining_function: LATE, conditions } }, {}],
  ['one of one', [], { basic: { combining_function: 'OR', conditions: [{ regions: ['DE'] }] } }, {}],
  ['both', [], { basic: { combining_function: 'AND', conditions } }, {}],
  ['nothing said', [], { basic: { conditions } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
