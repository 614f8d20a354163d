import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-123');

const role = (name: string): Block => ({ privileged_access: { gcp_iam_access: { role_bindings: [{ role: name }] } } });
const AT = 'it/privileged_access/gcp_iam_access/role_bindings/0/role';

/** Rights on request, as they should be, changed. */
const blocks = (changes: Block): Blocks => ({
  google_privileged_access_manager_entitlement: {
    it: {
      entitlement_id: 'it',
      max_request_duration: '3600s',
      eligible_users: [{ principals: ['group:a@acme.example'] }],
      privileged_access: { gcp_iam_access: { role_bindings: [{ role: 'projects/acme/roles/deploy' }] } },
      requester_justification_config: { unstructured: {} },
      approval_workflow: { manual_approvals: { steps: [{ approvers: { principals: ['group:b@acme.example'] } }] } },
      ...changes,
    },
  },
});

test.each<[string, string[], Block]>([
  ['an owner', [`fail ${AT}`], role('roles/owner')],
  ['an administrator of everything', [`fail ${AT}`], role('roles/admin')],
  ['an administrator of AI', [`fail ${AT}`], role('roles/aiplatform.admin')],
  ['whoever gives rights', [`fail ${AT}`], role('roles/resourcemanager.projectIamAdmin')],
  ['whoever is somebody else', [`fail ${AT}`], role('roles/iam.serviceAccountTokenCreator')],
  ['whoever makes keys of accounts', [`fail ${AT}`], role('roles/iam.serviceAccountKeyAdmin')],
  ['whoever takes fences away', [`fail ${AT}`], role('roles/iam.denyAdmin')],
  ['whoever says which data is tagged how', [`fail ${AT}`], role('roles/resourcemanager.tagAdmin')],
  ['known later', [`unknown ${AT}`], role(LATE)],
  ['a role of its own', [], {}],
  ['a narrow one', [], role('roles/logging.viewAccessor')],
])('%s', (_what, expected, changes) => {
  expect(found(blocks(changes))).toEqual(expected);
});
