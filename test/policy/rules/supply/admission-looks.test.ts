import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-019');

const admits = (changes: Block): Block => ({
  default_admission_rule: {
    evaluation_mode: 'REQUIRE_ATTESTATION',
    enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
    require_attestations_by: ['projects/acme/attestors/ci'],
    ...changes,
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_binary_authorization_policy: { it: { project: 'acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['every image', ['fail it/default_admission_rule/evaluation_mode'], admits({ evaluation_mode: 'ALWAYS_ALLOW' }), {}],
  [
    'every image, on one cluster',
    ['fail it/cluster_admission_rules/0/evaluation_mode'],
    {
      ...admits({}),
      cluster_admission_rules: [
        { cluster: 'c', evaluation_mode: 'ALWAYS_ALLOW', enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
      ],
    },
    {},
  ],
  ['known later', ['unknown it/default_admission_rule/evaluation_mode'], admits({ evaluation_mode: LATE }), {}],
  ['none', [], admits({ evaluation_mode: 'ALWAYS_DENY', require_attestations_by: undefined }), {}],
  ['attested ones', [], admits({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
