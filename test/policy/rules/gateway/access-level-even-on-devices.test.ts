import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-021');

const REGION = { regions: ['DE'] };
const DEVICE = { device_policy: { require_corp_owned: true } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_access_level: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/accessLevels/l', title: 'l', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'a device, or a region',
    ['fail it/basic/combining_function'],
    { basic: { combining_function: 'OR', conditions: [REGION, DEVICE] } },
    {},
  ],
  [
    'known later',
    ['unknown it/basic/combining_function'],
    { basic: { combining_function: LATE, conditions: [REGION, DEVICE] } },
    {},
  ],
  [
    'conditions known later',
    ['unknown it/basic/combining_function'],
    { basic: { combining_function: 'OR', conditions: LATE } },
    {},
  ],
  [
    'a device from two places',
    [],
    {
      basic: {
        combining_function: 'OR',
        conditions: [
          { ...DEVICE, ...REGION },
          { ...DEVICE, ip_subnetworks: ['203.0.113.0/24'] },
        ],
      },
    },
    {},
  ],
  [
    'one of two places',
    [],
    { basic: { combining_function: 'OR', conditions: [REGION, { ip_subnetworks: ['203.0.113.0/24'] }] } },
    {},
  ],
  ['one of one', [], { basic: { combining_function: 'OR', conditions: [DEVICE] } }, {}],
  ['both', [], { basic: { combining_function: 'AND', conditions: [REGION, DEVICE] } }, {}],
  ['nothing said', [], { basic: { conditions: [REGION, DEVICE] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
