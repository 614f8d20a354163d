import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-174');

const asking = (require_attestations_by: unknown): Blocks => ({
  google_binary_authorization_attestor: { it: { name: 'approved' } },
  google_binary_authorization_policy: {
    all: { default_admission_rule: { evaluation_mode: 'REQUIRE_ATTESTATION', require_attestations_by } },
  },
});

test.each<[string, string[], Blocks]>([
  ['another', ['fail it/'], asking(['projects/acme/attestors/other'])],
  ['nobody', ['fail it/'], asking([])],
  ['known later', ['unknown it/'], asking([LATE])],
  ['no policy', ['unknown it/'], { google_binary_authorization_attestor: { it: { name: 'approved' } } }],
  ['by reference', [], asking(['${google_binary_authorization_attestor.it.id}'])],
  ['by its address', [], asking(['projects/acme/attestors/approved'])],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
