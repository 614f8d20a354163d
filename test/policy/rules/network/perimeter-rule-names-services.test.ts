import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-058');

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
    'every service',
    ['fail it/status/egress_policies/0/egress_to/operations/0/service_name'],
    status({ egress_policies: [{ egress_to: { operations: [{ service_name: '*' }] } }] }),
    {},
  ],
  [
    'known later',
    ['unknown it/status/egress_policies/0/egress_to/operations/0/service_name'],
    status({ egress_policies: [{ egress_to: { operations: [{ service_name: LATE }] } }] }),
    {},
  ],
  [
    'one service',
    [],
    status({
      ingress_policies: [
        {
          ingress_to: { operations: [{ service_name: 'storage.googleapis.com', method_selectors: [{ method: '*' }] }] },
        },
      ],
    }),
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
