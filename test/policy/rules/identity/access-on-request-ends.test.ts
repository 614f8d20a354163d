import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-121');

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
  ['a week', ['fail it/max_request_duration'], { max_request_duration: '604800s' }],
  ['a little over a day of work', ['fail it/max_request_duration'], { max_request_duration: '28801s' }],
  ['known later', ['unknown it/max_request_duration'], { max_request_duration: LATE }],
  ['a day of work', [], { max_request_duration: '28800s' }],
  ['half an hour', [], { max_request_duration: '1800s' }],
])('%s', (_what, expected, changes) => {
  expect(found(blocks(changes))).toEqual(expected);
});
