import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-124');

const blocks = (permissions: readonly string[], type = 'google_project_iam_member', more: Block = {}): Blocks => ({
  google_project_iam_custom_role: { role: { role_id: 'role', title: 'Role', permissions } },
  [type]: {
    it: { project: 'acme', role: '${google_project_iam_custom_role.role.id}', member: 'group:a@acme.example', ...more },
  },
});

test('a role that exports', () => {
  expect(found(blocks(['aiplatform.models.get', 'aiplatform.models.export']))).toEqual(['fail it/role']);
});

test('a role that does not', () => {
  expect(found(blocks(['aiplatform.models.get', 'aiplatform.endpoints.deploy']))).toEqual([]);
});

test('a role of which a permission is known later', () => {
  expect(found(blocks([LATE]))).toEqual(['unknown it/role']);
});

test('a condition says when', () => {
  const condition = { title: 't', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' };
  expect(found(blocks(['aiplatform.models.export'], 'google_project_iam_member', { condition }))).toEqual([
    'unknown it/role',
  ]);
});

test('ready-made roles are judged for themselves', () => {
  const member: Block = { project: 'acme', role: 'roles/aiplatform.user', member: 'group:a@acme.example' };
  expect(found({ google_project_iam_member: { it: member } })).toEqual([]);
});
