import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-120');

const by = (...principals: readonly string[]): Block => ({
  approval_workflow: { manual_approvals: { steps: [{ approvers: { principals } }] } },
});

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
  ['nobody', ['fail it/approval_workflow'], { approval_workflow: undefined }],
  ['a workflow without approvers', ['fail it/approval_workflow'], by()],
  ['those who ask', ['fail it/approval_workflow'], by('group:a@acme.example')],
  ['those who ask, in another case', ['fail it/approval_workflow'], by('group:A@Acme.example')],
  ['others, and those who ask', ['fail it/approval_workflow'], by('group:b@acme.example', 'group:a@acme.example')],
  ['known later', ['unknown it/approval_workflow'], by(LATE)],
  ['others', [], {}],
])('%s', (_what, expected, changes) => {
  expect(found(blocks(changes))).toEqual(expected);
});
