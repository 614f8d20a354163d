import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';
import { allow, deny, found, role } from './resources';

const RULE = 'ZTA-IAM-016';

const GROUP = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*';
const DEPLOY = allow('sagemaker:CreateEndpoint', 'arn:aws:sagemaker:eu-west-1:111122223333:x/fraud-*');
const approve = (condition?: Readonly<Record<string, unknown>>) =>
  allow('sagemaker:UpdateModelPackage', GROUP, condition);
const status = (operator: string, value: string) => ({ [operator]: { 'sagemaker:ModelApprovalStatus': value } });

test.each([
  ['both', [DEPLOY, approve()]],
  ['both, the approval said to be one', [DEPLOY, approve(status('StringEquals', 'Approved'))]],
  ['both, by registering what is approved already', [DEPLOY, allow('sagemaker:CreateModelPackage', GROUP)]],
  [
    'both, another status denied',
    [DEPLOY, approve(), deny('sagemaker:UpdateModelPackage', '*', status('StringEquals', 'Rejected'))],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual(['fail R/']);
});

test.each([
  ['one of them', [DEPLOY]],
  ['the other', [approve()]],
  ['a status that is no approval', [DEPLOY, approve(status('StringEquals', 'PendingManualApproval'))]],
  [
    'the approval denied',
    [DEPLOY, approve(), deny('sagemaker:*ModelPackage', '*', status('StringEquals', 'Approved'))],
  ],
  [
    'all but waiting denied',
    [
      DEPLOY,
      approve(),
      deny('sagemaker:UpdateModelPackage', GROUP, status('StringNotEquals', 'PendingManualApproval')),
    ],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});

describe('a service account of Google Cloud', () => {
  const MEMBER = 'serviceAccount:${google_service_account.it.email}';
  const withRoles = (...roles: readonly string[]): Blocks => ({
    google_vertex_ai_endpoint: { e: { name: 'e', location: 'l', display_name: 'd' } },
    google_service_account: { it: { account_id: 'it' } },
    google_project_iam_member: Object.fromEntries(roles.map((one, i) => [`m${i}`, { role: one, member: MEMBER }])),
  });

  test.each([
    'roles/cloudbuild.builds.approver',
    'roles/clouddeploy.approver',
    'roles/containeranalysis.admin',
    'roles/containeranalysis.notes.editor',
  ])('that deploys and is %s', (approves) => {
    expect(judgedBy(RULE)(withRoles(approves, 'roles/aiplatform.user'))).toEqual(['fail it/']);
    expect(judgedBy(RULE)(withRoles(approves, 'roles/aiplatform.viewer'))).toEqual([]);
  });
});
