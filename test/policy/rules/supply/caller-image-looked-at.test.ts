import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-023');

const CALLER: Blocks = {
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
  google_cloud_run_v2_service: {
    it: { name: 'it', template: { service_account: '${google_service_account.app.email}' }, ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['nobody looks', ['fail it/binary_authorization'], {}, CALLER],
  ['known later', ['unknown it/binary_authorization'], { binary_authorization: { use_default: LATE } }, CALLER],
  ['the policy of the project', [], { binary_authorization: { use_default: true } }, CALLER],
  [
    'a policy of its own',
    [],
    { binary_authorization: { policy: 'projects/acme/platforms/cloudRun/policies/p' } },
    CALLER,
  ],
  ['code that runs no models', [], { template: {} }, CALLER],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
