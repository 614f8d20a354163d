import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-041');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: {
    it: { project: 'acme', role: 'roles/aiplatform.viewer', member: 'group:ml@acme.example', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['of Compute Engine', ['fail it/member'], { member: 'serviceAccount:1-compute@developer.gserviceaccount.com' }, {}],
  ['of App Engine', ['fail it/member'], { member: 'serviceAccount:acme@appspot.gserviceaccount.com' }, {}],
  [
    'with a basic role',
    ['fail it/member'],
    { member: 'serviceAccount:1-compute@developer.gserviceaccount.com', role: 'roles/editor' },
    {},
  ],
  ['known later', ['unknown it/member'], { member: LATE }, {}],
  [
    'without rights in AI',
    [],
    { role: 'roles/logging.logWriter', member: 'serviceAccount:1-compute@developer.gserviceaccount.com' },
    {},
  ],
  [
    'one of its own',
    [],
    { member: 'serviceAccount:${google_service_account.a.email}' },
    { google_service_account: { a: { account_id: 'a' } } },
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
