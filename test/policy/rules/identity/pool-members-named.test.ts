import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-036');

const POOL = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: { it: { project: 'acme', role: 'roles/storage.objectViewer', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['the whole pool', ['fail it/member'], { member: `principalSet:${POOL}/*` }, {}],
  [
    'the pool of the files',
    ['fail it/member'],
    { member: 'principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/*' },
    { google_iam_workload_identity_pool: { ci: { workload_identity_pool_id: 'ci' } } },
  ],
  ['known later', ['unknown it/member'], { member: LATE }, {}],
  ['those of one repository', [], { member: `principalSet:${POOL}/attribute.repository_id/2` }, {}],
  [
    'a service account of the files',
    [],
    { member: 'serviceAccount:${google_service_account.a.email}' },
    { google_service_account: { a: { account_id: 'a' } } },
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
