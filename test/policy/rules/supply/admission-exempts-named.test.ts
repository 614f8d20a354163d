import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-022');

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
    'everything',
    ['fail it/admission_whitelist_patterns/0/name_pattern'],
    { ...admits({}), admission_whitelist_patterns: [{ name_pattern: '*' }] },
    {},
  ],
  [
    'a registry',
    ['fail it/admission_whitelist_patterns/0/name_pattern'],
    { ...admits({}), admission_whitelist_patterns: [{ name_pattern: 'docker.io/*' }] },
    {},
  ],
  [
    'projects that begin alike',
    ['fail it/admission_whitelist_patterns/0/name_pattern'],
    { ...admits({}), admission_whitelist_patterns: [{ name_pattern: 'gcr.io/acme*' }] },
    {},
  ],
  [
    'known later',
    ['unknown it/admission_whitelist_patterns/0/name_pattern'],
    { ...admits({}), admission_whitelist_patterns: [{ name_pattern: LATE }] },
    {},
  ],
  ['a project', [], { ...admits({}), admission_whitelist_patterns: [{ name_pattern: 'gcr.io/acme/*' }] }, {}],
  ['none', [], admits({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
