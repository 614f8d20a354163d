import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-122');

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
  ['nothing said', ['fail it/requester_justification_config'], { requester_justification_config: undefined }],
  [
    'a reason that nobody has to give',
    ['fail it/requester_justification_config'],
    { requester_justification_config: { not_mandatory: {} } },
  ],
  ['known later', ['unknown it/requester_justification_config'], { requester_justification_config: LATE }],
  ['a reason', [], {}],
])('%s', (_what, expected, changes) => {
  expect(found(blocks(changes))).toEqual(expected);
});
