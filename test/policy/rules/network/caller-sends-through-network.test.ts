import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-068');

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

const access = (egress?: unknown): Block => ({
  template: {
    service_account: '${google_service_account.app.email}',
    vpc_access: { network_interfaces: [{ network: 'n' }], egress },
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloud_run_v2_service: { it: { name: 'it', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['private addresses only', ['fail it/template/vpc_access/egress'], access('PRIVATE_RANGES_ONLY'), CALLER],
  ['nothing said', ['fail it/template/vpc_access/egress'], access(), CALLER],
  ['known later', ['unknown it/template/vpc_access/egress'], access('${var.late}'), CALLER],
  ['code that runs no models', [], access('PRIVATE_RANGES_ONLY'), {}],
  ['all of it', [], access('ALL_TRAFFIC'), CALLER],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
