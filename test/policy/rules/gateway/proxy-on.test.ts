import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-024');

const CALLER: Blocks = {
  google_compute_region_network_endpoint_group: {
    g: { name: 'g', cloud_run: { service: '${google_cloud_run_v2_service.s.name}' } },
  },
  google_cloud_run_v2_service: {
    s: { name: 's', template: { service_account: '${google_service_account.app.email}' } },
  },
  google_service_account: { app: { account_id: 'app' } },
  google_project_iam_member: {
    app: {
      project: 'acme',
      role: 'roles/aiplatform.user',
      member: 'serviceAccount:${google_service_account.app.email}',
    },
  },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_backend_service: {
    it: { name: 'app', protocol: 'HTTPS', load_balancing_scheme: 'EXTERNAL_MANAGED', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['switched off', ['fail it/iap'], { iap: { enabled: false } }, {}],
  [
    'nothing said, before code that runs models',
    ['fail it/iap'],
    { backend: { group: '${google_compute_region_network_endpoint_group.g.id}' } },
    CALLER,
  ],
  [
    'nothing said, where it is said how it asks',
    ['fail it/iap'],
    {},
    {
      google_iap_settings: {
        s: { name: 'projects/1/iap_web/compute/services/${google_compute_backend_service.it.name}' },
      },
    },
  ],
  ['known later', ['unknown it/iap'], { iap: { enabled: LATE } }, {}],
  ['nothing said, before something else', [], {}, {}],
  ['on', [], { iap: { enabled: true } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
