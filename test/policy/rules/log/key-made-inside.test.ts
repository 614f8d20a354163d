import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-099');

const USED: Blocks = {
  google_vertex_ai_tensorboard: { t: { encryption_spec: { kms_key_name: '${google_kms_crypto_key.it.id}' } } },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_kms_crypto_key: { it: { name: 'k', key_ring: 'projects/acme/locations/eu/keyRings/r', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['imported', ['fail it/import_only'], { import_only: true }, USED],
  ['known later', ['unknown it/import_only'], { import_only: LATE }, USED],
  ['imported, for something else', [], { import_only: true }, {}],
  ['made by the service', [], {}, USED],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
