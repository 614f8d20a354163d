import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-020');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_access_level: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/accessLevels/l', title: 'l', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'every address, in two halves',
    ['fail it/basic/conditions'],
    { basic: { conditions: [{ ip_subnetworks: ['0.0.0.0/1', '128.0.0.0/1'] }] } },
    {},
  ],
  ['nothing asked', ['fail it/basic/conditions'], { basic: { conditions: [{}] } }, {}],
  ['no condition', ['fail it/basic/conditions'], { basic: {} }, {}],
  ['every address', ['fail it/basic/conditions'], { basic: { conditions: [{ ip_subnetworks: ['0.0.0.0/0'] }] } }, {}],
  [
    'a device of which nothing is asked',
    ['fail it/basic/conditions'],
    { basic: { conditions: [{ device_policy: { require_screen_lock: false } }] } },
    {},
  ],
  [
    'an expression that is true',
    ['fail it/custom/expr/expression'],
    { custom: { expr: { expression: 'device.is_corp_owned_device || true' } } },
    {},
  ],
  ['known later', ['unknown it/custom/expr/expression'], { custom: { expr: { expression: LATE } } }, {}],
  ['a region', [], { basic: { conditions: [{ regions: ['DE'] }] } }, {}],
  ['a device', [], { basic: { conditions: [{ device_policy: { require_corp_owned: true } }] } }, {}],
  ['an expression', [], { custom: { expr: { expression: 'device.is_corp_owned_device == true' } } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
