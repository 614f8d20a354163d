import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-096');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_audit_config: { it: { project: 'acme', service: 'storage.googleapis.com', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'an exemption',
    ['fail it/audit_log_config/0/exempted_members'],
    { audit_log_config: [{ log_type: 'DATA_READ', exempted_members: ['user:ann@acme.example'] }] },
    {},
  ],
  [
    'known later',
    ['unknown it/audit_log_config/0/exempted_members'],
    { audit_log_config: [{ log_type: 'DATA_READ', exempted_members: LATE }] },
    {},
  ],
  [
    'in the policy of a project',
    ['fail all/policy_data/auditConfigs/0/auditLogConfigs/0/exemptedMembers'],
    { audit_log_config: [{ log_type: 'DATA_READ' }] },
    {
      google_project_iam_policy: {
        all: {
          policy_data: JSON.stringify({
            auditConfigs: [
              {
                service: 'storage.googleapis.com',
                auditLogConfigs: [{ logType: 'DATA_READ', exemptedMembers: ['user:ann@acme.example'] }],
              },
            ],
          }),
        },
      },
    },
  ],
  [
    'of AI, which another rule tells',
    [],
    {
      service: 'aiplatform.googleapis.com',
      audit_log_config: [{ log_type: 'DATA_READ', exempted_members: ['user:ann@acme.example'] }],
    },
    {},
  ],
  ['nobody', [], { audit_log_config: [{ log_type: 'DATA_READ' }] }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
