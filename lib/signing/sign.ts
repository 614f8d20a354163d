import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { bundleText } from './bundle';
import { certificatesOf } from './certificate';
import { type GatherOptions, manifestOf } from './model-files';
import { hintOf, isSignedBy, publicKeyOf, signedBy } from './public-key';
import { SigningRefusal } from './refusal';
import { preAuthenticationEncoding, statementBytes } from './statement';

/** Who signed: a public key, or certificates, the signer's own first. PEM text. */
export type SignerPem = { readonly publicKey: string } | { readonly certificates: string };

/**
 * The bytes that a key must sign for a model: the same ones as long as its files are the same.
 *
 * For who holds the key elsewhere, such as in AWS KMS or Cloud KMS; `signedBundle` makes a bundle of what they answer.
 *
 * @throws SigningRefusal as `manifestOf` does
 */
export const bytesToSign = (model: string, options?: GatherOptions): Uint8Array =>
  preAuthenticationEncoding(statementBytes(manifestOf(model, options)));

/**
 * A bundle of a signature that was made elsewhere, over `bytesToSign` of the same model.
 *
 * @param signature as key services return it: for ECDSA as DER
 * @throws SigningRefusal `SignatureInvalid` if it is none of this model by this signer, and as `manifestOf` does
 */
export function signedBundle(model: string, signature: Uint8Array, signer: SignerPem, options?: GatherOptions): string {
  return assembled(statementBytes(manifestOf(model, options)), signature, signer);
}

/**
 * A bundle that a private key signs, for keys that are no better kept than in a file: of tests, and of a single machine.
 *
 * @param privateKey PEM text, without a passphrase
 * @param certificates PEM text of the certificate of the key, and of those that lead to a root
 * @throws SigningRefusal `KeyUnsupported`, `SignatureInvalid` if the certificate is of another key, and as `manifestOf` does
 */
export function signModel(model: string, privateKey: string, certificates?: string, options?: GatherOptions): string {
  const key = privateKeyOf(privateKey);
  const payload = statementBytes(manifestOf(model, options));
  const signature = signedBy(key, preAuthenticationEncoding(payload));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return assembled(payload, signature, certificates === undefined ? { publicKey } : { certificates });
}

function assembled(payload: Uint8Array, signature: Uint8Array, signer: SignerPem): string {
  const certificates = 'certificates' in signer ? certificatesOf(signer.certificates) : [];
  const key = 'publicKey' in signer ? publicKeyOf(signer.publicKey) : certificates[0]?.x509.publicKey;
  if (key === undefined || !isSignedBy(key, preAuthenticationEncoding(payload), signature)) {
    throw new SigningRefusal('SignatureInvalid', 'this is no signature of the model by this key; sign its bytes anew');
  }
  return bundleText({ payload, signature, hint: hintOf(key), certificates: certificates.map(({ x509 }) => x509.raw) });
}

function privateKeyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new SigningRefusal('KeyUnsupported', 'this is no private key in PEM without a passphrase; give one');
  }
}
