import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-059');

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
    'everywhere',
    ['fail it/status/egress_policies/0/egress_to/resources/0'],
    status({ egress_policies: [{ egress_to: { resources: ['*'] } }] }),
    {},
  ],
  [
    'a rule apart',
    ['fail r/egress_to/resources/0'],
    status({}),
    {
      google_access_context_manager_service_perimeter_egress_policy: {
        r: { perimeter: 'p', egress_to: { resources: ['*'] } },
      },
    },
  ],
  [
    'known later',
    ['unknown it/status/egress_policies/0/egress_to/resources/0'],
    status({ egress_policies: [{ egress_to: { resources: [LATE] } }] }),
    {},
  ],
  [
    'a project, and into all of the perimeter',
    [],
    status({
      egress_policies: [{ egress_to: { resources: ['projects/2'] } }],
      ingress_policies: [{ ingress_to: { resources: ['*'] } }],
    }),
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
