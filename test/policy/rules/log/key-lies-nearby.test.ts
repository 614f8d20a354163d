import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-098');

const KEY = 'projects/acme/locations/europe-west4/keyRings/ai/cryptoKeys/ai';
const AWAY = KEY.replace('europe-west4', 'us-central1');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_vertex_ai_endpoint: { it: { name: '1', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['another region', ['fail it/encryption_spec/kms_key_name'], { encryption_spec: { kms_key_name: AWAY } }, {}],
  [
    'a key of the files in another region',
    ['fail it/encryption_spec/kms_key_name'],
    { encryption_spec: { kms_key_name: '${google_kms_crypto_key.k.id}' } },
    {
      google_kms_key_ring: { r: { name: 'r', location: 'us-central1' } },
      google_kms_crypto_key: { k: { name: 'k', key_ring: '${google_kms_key_ring.r.id}' } },
    },
  ],
  [
    'a machine in a zone of another region',
    ['fail w/gce_setup/boot_disk/kms_key'],
    {},
    { google_workbench_instance: { w: { location: 'us-central1-a', gce_setup: { boot_disk: { kms_key: KEY } } } } },
  ],
  ['known later', ['unknown it/encryption_spec/kms_key_name'], { encryption_spec: { kms_key_name: LATE } }, {}],
  [
    'a bucket of several regions, with a key of one',
    ['unknown b/encryption/default_kms_key_name'],
    {},
    { google_storage_bucket: { b: { name: 'b', location: 'EU', encryption: { default_kms_key_name: KEY } } } },
  ],
  [
    'a bucket of several regions, with a key of several',
    [],
    {},
    {
      google_storage_bucket: {
        b: { name: 'b', location: 'EU', encryption: { default_kms_key_name: KEY.replace('europe-west4', 'europe') } },
      },
    },
  ],
  [
    'a machine in a zone of the region',
    [],
    {},
    { google_workbench_instance: { w: { location: 'europe-west4-a', gce_setup: { boot_disk: { kms_key: KEY } } } } },
  ],
  ['the same region', [], { encryption_spec: { kms_key_name: KEY } }, {}],
  ['no key', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
