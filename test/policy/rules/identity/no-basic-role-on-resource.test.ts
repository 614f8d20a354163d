import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-055');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const given = (type: string, role: string): Blocks => ({ [type]: { it: { role, member: 'group:ml@acme.example' } } });

test.each<[string, string[], Blocks, Blocks]>([
  ['an owner of a key', ['fail it/role'], given('google_kms_crypto_key_iam_member', 'roles/owner'), AI],
  ['an editor of a data set', ['fail it/role'], given('google_bigquery_dataset_iam_member', 'roles/editor'), AI],
  ['known later', ['unknown it/role'], given('google_kms_crypto_key_iam_member', LATE), AI],
  ['on a project, which another rule tells of', [], given('google_project_iam_member', 'roles/owner'), AI],
  ['where nothing is about AI', [], given('google_kms_crypto_key_iam_member', 'roles/owner'), {}],
  ['the role of a task', [], given('google_kms_crypto_key_iam_member', 'roles/cloudkms.cryptoKeyDecrypter'), AI],
])('%s', (_what, expected, blocks, others) => {
  expect(found({ ...others, ...blocks })).toEqual(expected);
});
