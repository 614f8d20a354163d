import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-057');

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
    'anybody in',
    ['fail it/status/ingress_policies/0/ingress_from/identity_type'],
    status({ ingress_policies: [{ ingress_from: { identity_type: 'ANY_IDENTITY' } }] }),
    {},
  ],
  [
    'anybody out',
    ['fail it/status/egress_policies/0/egress_from/identity_type'],
    status({ egress_policies: [{ egress_from: { identity_type: 'ANY_SERVICE_ACCOUNT' } }] }),
    {},
  ],
  [
    'a rule apart',
    ['fail r/ingress_from/identity_type'],
    status({}),
    {
      google_access_context_manager_service_perimeter_ingress_policy: {
        r: { perimeter: 'p', ingress_from: { identity_type: 'ANY_IDENTITY' } },
      },
    },
  ],
  [
    'known later',
    ['unknown it/status/egress_policies/0/egress_from/identity_type'],
    status({ egress_policies: [{ egress_from: { identity_type: LATE } }] }),
    {},
  ],
  [
    'named',
    [],
    status({
      ingress_policies: [{ ingress_from: { identities: ['serviceAccount:ci@acme.iam.gserviceaccount.com'] } }],
    }),
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
