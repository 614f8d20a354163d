import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-060');

const status = (changes: Block): Block => ({
  status: {
    resources: ['projects/1'],
    restricted_services: ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'],
    vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
    ...changes,
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_service_perimeter: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/servicePerimeters/ai', title: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'nothing said',
    ['fail it/status/vpc_accessible_services/enable_restriction'],
    status({ vpc_accessible_services: undefined }),
    {},
  ],
  [
    'off',
    ['fail it/status/vpc_accessible_services/enable_restriction'],
    status({ vpc_accessible_services: { enable_restriction: false } }),
    {},
  ],
  [
    'one of several of a policy',
    ['fail all/service_perimeters/0/status/vpc_accessible_services/enable_restriction'],
    status({}),
    {
      google_access_context_manager_service_perimeters: {
        all: { parent: 'accessPolicies/1', service_perimeters: [{ status: {} }] },
      },
    },
  ],
  [
    'known later',
    ['unknown it/status/vpc_accessible_services/enable_restriction'],
    status({ vpc_accessible_services: { enable_restriction: LATE } }),
    {},
  ],
  ['on', [], status({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
