import { generateKeyPairSync, type KeyObject } from 'node:crypto';

const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();

/** Both keys in PEM. */
export function pairOf({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }) {
  return { publicKey: pemOf(publicKey), privateKey: pemOf(privateKey) };
}

/** A new key of each kind that is taken. */
export const KEYS = {
  'ECDSA P-256': pairOf(generateKeyPairSync('ec', { namedCurve: 'P-256' })),
  'ECDSA P-384': pairOf(generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  'ECDSA P-521': pairOf(generateKeyPairSync('ec', { namedCurve: 'P-521' })),
  Ed25519: pairOf(generateKeyPairSync('ed25519')),
  RSA: pairOf(generateKeyPairSync('rsa', { modulusLength: 2048 })),
};

export const signer = KEYS['ECDSA P-256'];
