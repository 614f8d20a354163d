import type { KeyObject } from 'node:crypto';
import { type Bundle, readBundle } from './bundle';
import { certificatesOf } from './certificate';
import { signerOf } from './certificate-chain';
import type { Manifest } from './manifest';
import { GIT_PATHS, manifestOf } from './model-files';
import { hintOf, isSignedBy, publicKeyOf } from './public-key';
import { readStatement, type SignedManifest } from './read-statement';
import { type RefusalCode, SigningRefusal } from './refusal';
import { isResourceName } from './resource-name';
import { preAuthenticationEncoding } from './statement';

/** Whose signatures are taken: those of one key, or of whoever holds a certificate below a root. */
export type Trust =
  | {
      /** PEM text of the signer's public key. */
      readonly publicKey: string;
    }
  | {
      /** PEM text of certificates that are trusted: authorities, or the signer's own. */
      readonly roots: string;
      /**
       * What the signer must be called: one subject alternative name of the certificate, without its kind.
       *
       * Name it wherever the authority certifies others too: below a public one, anybody can sign.
       *
       * @default - whoever holds a certificate for signing code below the roots
       */
      readonly identity?: string;
      /**
       * When the certificates must be valid.
       *
       * @default - now
       */
      readonly at?: Date;
    };

/** Who signed. */
export interface Signer {
  readonly kind: 'key' | 'certificate';
  /** The digest of the public key in PEM, or the subject of the certificate. */
  readonly name: string;
  /** The digest of the public key in PEM, also where a certificate is named: 64 lower-case hexadecimal digits. */
  readonly key: string;
}

/** Who signed, and what. */
export interface SignedModel {
  readonly manifest: SignedManifest;
  readonly signer: Signer;
}

/** One thing that is not as it was signed. */
export interface Difference {
  readonly code: RefusalCode;
  /** One line, which begins with the code. */
  readonly message: string;
}

/** What came of comparing a model with what was signed. */
export type Verification =
  | (SignedModel & { readonly verified: true })
  | { readonly verified: false; readonly differences: readonly [Difference, ...Difference[]] };

/**
 * Who signed a bundle, and what it says. The model's files are not needed, and not looked at.
 *
 * @throws SigningRefusal whatever is wrong with it; nothing of it is read before its signature holds
 */
export function readSigned(bundle: string, trust: Trust): SignedModel {
  const read = readBundle(bundle);
  const { key, signer } = trustedSigner(read, trust);
  if (!isSignedBy(key, preAuthenticationEncoding(read.payload), read.signature)) throw notSigned(read, key);
  return { manifest: readStatement(read.payload), signer };
}

/**
 * Whether this can be held against a signature at all.
 *
 * @throws SigningRefusal `KeyUnsupported`, `CertificateSyntax`
 */
export function checkTrust(trust: Trust): void {
  if ('publicKey' in trust) publicKeyOf(trust.publicKey);
  else certificatesOf(trust.roots);
}

/** What to verify. */
export interface VerifyOptions {
  /** Path of the model's folder, or of a file such as an archive. */
  readonly model: string;
  /** Text of the bundle. */
  readonly bundle: string;
  readonly trust: Trust;
  /**
   * Paths below the folder that nobody vouches for, besides those that were signed as ignored; the bundle itself, if it lies there.
   *
   * @default - none
   */
  readonly ignore?: readonly string[];
}

/** Whether a model is, file by file, what somebody trusted signed. */
export function verifyModel({ model, bundle, trust, ignore = [] }: VerifyOptions): Verification {
  try {
    const signed = readSigned(bundle, trust);
    const { ignored, links } = signed.manifest;
    const found = manifestOf(model, { ignore: [...ignored, ...ignore], links });
    const [first, ...others] = differencesOf(signed.manifest, found);
    return first === undefined ? { verified: true, ...signed } : { verified: false, differences: [first, ...others] };
  } catch (error) {
    if (!(error instanceof SigningRefusal)) throw error;
    return { verified: false, differences: [{ code: error.code, message: error.message }] };
  }
}

/** Paths that a signer left out besides those of a repository: what lies there is not vouched for. */
export const leftOutBy = ({ ignored }: Manifest): readonly string[] =>
  ignored.filter((path) => !GIT_PATHS.includes(path) && isResourceName(path));

function trustedSigner(bundle: Bundle, trust: Trust): { key: KeyObject; signer: SignedModel['signer'] } {
  if ('publicKey' in trust) {
    const key = publicKeyOf(trust.publicKey);
    return { key, signer: { kind: 'key', name: hintOf(key), key: hintOf(key) } };
  }
  if (bundle.certificates.length === 0) {
    throw new SigningRefusal('CertificateMissing', 'a key signed, and no certificate; verify with its public key');
  }
  const { roots, identity, at = new Date() } = trust;
  const { key, certificate } = signerOf(bundle.certificates, { roots: certificatesOf(roots), identity, at });
  const name = certificate.x509.subject.replace(/\s+/g, ', ');
  return { key, signer: { kind: 'certificate', name, key: hintOf(key) } };
}

function notSigned({ hint }: Bundle, key: KeyObject): SigningRefusal {
  if (hint !== undefined && hint !== hintOf(key)) {
    return new SigningRefusal(
      'SignedByAnotherKey',
      `the key ${hint} signed, and not ${hintOf(key)}; have that one sign the model`,
    );
  }
  return new SigningRefusal(
    'SignatureInvalid',
    'this was not signed by the trusted key, or changed since; do not use the model',
  );
}

function differencesOf(signed: Manifest, found: Manifest): readonly Difference[] {
  const digests = new Map(found.files.map(({ name, sha256 }) => [name, sha256]));
  const names = new Set(signed.files.map(({ name }) => name));
  return [
    ...signed.files.flatMap(({ name, sha256 }) => {
      const got = digests.get(name);
      if (got === undefined)
        return difference('ModelFileMissing', `'${name}' is signed, and not there; fetch the model anew`);
      if (got === sha256) return [];
      return difference('ModelFileChanged', `'${name}' has the digest ${got} and not ${sha256}; do not use the model`);
    }),
    ...found.files
      .filter(({ name }) => !names.has(name))
      .flatMap(({ name }) =>
        difference('ModelFileAdditional', `'${name}' is there, and not signed; take it away, or sign it`),
      ),
  ];
}

function difference(code: RefusalCode, reason: string): readonly Difference[] {
  const { message } = new SigningRefusal(code, reason);
  return [{ code, message }];
}
