import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-021');

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
  [
    'nobody',
    ['fail it/default_admission_rule/require_attestations_by'],
    admits({ require_attestations_by: undefined }),
    {},
  ],
  [
    'known later',
    ['unknown it/default_admission_rule/require_attestations_by'],
    admits({ require_attestations_by: LATE }),
    {},
  ],
  ['none asked for', [], admits({ evaluation_mode: 'ALWAYS_DENY', require_attestations_by: undefined }), {}],
  ['an attestor', [], admits({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
