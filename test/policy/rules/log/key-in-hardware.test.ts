import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-100');

const USED: Blocks = {
  google_vertex_ai_tensorboard: { t: { encryption_spec: { kms_key_name: '${google_kms_crypto_key.it.id}' } } },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_kms_crypto_key: { it: { name: 'k', key_ring: 'projects/acme/locations/eu/keyRings/r', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'software',
    ['fail it/version_template/protection_level'],
    { version_template: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protection_level: 'SOFTWARE' } },
    USED,
  ],
  ['nothing said', ['fail it/version_template/protection_level'], {}, USED],
  [
    'known later',
    ['unknown it/version_template/protection_level'],
    { version_template: { protection_level: LATE } },
    USED,
  ],
  ['for something else', [], {}, {}],
  ['hardware', [], { version_template: { protection_level: 'HSM' } }, USED],
  ['held outside', [], { version_template: { protection_level: 'EXTERNAL_VPC' } }, USED],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
