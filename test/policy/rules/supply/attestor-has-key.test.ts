import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-140');

const blocks = (keys: unknown): Blocks => ({
  google_binary_authorization_attestor: {
    it: {
      name: 'it',
      attestation_authority_note: { note_reference: 'n', ...(keys !== undefined && { public_keys: keys }) },
    },
  },
});

const AT = 'it/attestation_authority_note/public_keys';
const PKIX: Block = {
  pkix_public_key: {
    public_key_pem: '-----BEGIN PUBLIC KEY-----',
    signature_algorithm: 'EC_SIGN_P256_SHA256',
  },
};

test.each<[string, string[], unknown]>([
  ['no key', [`fail ${AT}`], undefined],
  ['an empty list', [`fail ${AT}`], []],
  ['an id without a key', [`fail ${AT}`], [{ id: 'k' }]],
  ['known later', [`unknown ${AT}`], LATE],
  ['a key that may be none', [`unknown ${AT}`], [{ pkix_public_key: { public_key_pem: LATE } }]],
  ['a key of Cloud KMS', [], [PKIX]],
  ['a key of PGP', [], [{ ascii_armored_pgp_public_key: 'mQEN' }]],
])('%s', (_what, expected, keys) => {
  expect(found(blocks(keys))).toEqual(expected);
});
