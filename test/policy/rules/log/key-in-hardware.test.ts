import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-100');

const USED: Blocks = {
  google_vertex_ai_tensorboard: { t: { encryption_spec: { kms_key_name: '${google_kms_crypto_key.it.id}' } } },
};

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

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
  ['that signs beside AI', ['fail it/version_template/protection_level'], { purpose: 'ASYMMETRIC_SIGN' }, AI],
  ['that signs, where nothing is about AI', [], { purpose: 'ASYMMETRIC_SIGN' }, {}],
  [
    'of messages beside AI',
    ['fail it/version_template/protection_level'],
    {},
    { ...AI, google_pubsub_topic: { t: { name: 't', kms_key_name: '${google_kms_crypto_key.it.id}' } } },
  ],
  ['for something else', [], {}, AI],
  ['for something else, where nothing is about AI', [], {}, {}],
  ['hardware', [], { version_template: { protection_level: 'HSM' } }, USED],
  ['held outside', [], { version_template: { protection_level: 'EXTERNAL_VPC' } }, USED],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
