import { judgedBy, LATE } from '../judged';

const member = (role: string) => ({
  google_project_iam_member: { it: { project: 'acme', role, member: 'group:a@acme.example' } },
});

test.each([
  ['any identity may be passed on by it', 'roles/iam.serviceAccountUser', ['fail it/role']],
  ['it is known later', LATE, ['unknown it/role']],
  ['it is about something else', 'roles/storage.objectViewer', []],
])('a role, where %s', (_what, role, expected) => {
  expect(judgedBy('ZTA-IAM-005')(member(role))).toEqual(expected);
});
