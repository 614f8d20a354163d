import { constants, createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { SigningRefusal } from './refusal';

/** How keys of a kind sign: with which digest, and how RSA fills up. */
interface Scheme {
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
  readonly padding?: number;
  readonly saltLength?: number;
}

/** As the names of Node have them; ECDSA takes the digest that is as long as its curve, as the format asks for. */
const CURVES: Readonly<Record<string, Scheme>> = {
  prime256v1: { hash: 'sha256' },
  secp384r1: { hash: 'sha384' },
  secp521r1: { hash: 'sha512' },
};

/** The first one signs; both are verified, since key services offer both. */
const RSA: readonly Scheme[] = [
  { hash: 'sha256', padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
  { hash: 'sha256', padding: constants.RSA_PKCS1_PADDING },
];

/** Bits of an RSA key, from which on it is taken: NIST SP 800-131A Rev. 2, section 3. */
const LEAST_RSA_BITS = 2048;

/**
 * The public key in PEM text.
 *
 * @throws SigningRefusal `KeyUnsupported`
 */
export function publicKeyOf(pem: string | Buffer): KeyObject {
  if (/PRIVATE KEY/.test(pem.toString())) {
    throw new SigningRefusal(
      'KeyUnsupported',
      'this is a private key; give the public one, and keep that where it belongs',
    );
  }
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw new SigningRefusal(
      'KeyUnsupported',
      'this is no public key in PEM; give one that begins with BEGIN PUBLIC KEY',
    );
  }
  schemesOf(key);
  return key;
}

/** What the format calls a key by: the digest of its PEM text. */
export function hintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'pem' }))
    .digest('hex');
}

/** Whether the key's owner signed this. */
export function isSignedBy(key: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return schemesOf(key).some(({ hash, ...filling }) => {
    try {
      return verify(hash, message, { key, ...filling }, signature);
    } catch {
      return false;
    }
  });
}

/** Signs with the first way that is verified. */
export function signedBy(privateKey: KeyObject, message: Uint8Array): Buffer {
  const [{ hash, ...filling } = { hash: null }] = schemesOf(createPublicKey(privateKey));
  return sign(hash, message, { key: privateKey, ...filling });
}

function schemesOf(key: KeyObject): readonly Scheme[] {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  const curve = type === 'ec' ? CURVES[details.namedCurve ?? ''] : undefined;
  if (curve !== undefined) return [curve];
  if (type === 'ed25519') return [{ hash: null }];
  if (type === 'rsa' && (details.modulusLength ?? 0) >= LEAST_RSA_BITS) return RSA;
  const got = [type, details.namedCurve, details.modulusLength].filter((one) => one !== undefined).join(' ');
  throw new SigningRefusal(
    'KeyUnsupported',
    `this is a key of ${got}; give one of ECDSA (P-256, P-384, P-521), Ed25519 or RSA of ${LEAST_RSA_BITS} bits or more`,
  );
}
