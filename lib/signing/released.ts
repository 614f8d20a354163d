import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from '../core';
import { SigningRefusal } from './refusal';
import { leftOutBy, readSigned, type SignedModel, type Trust, verifyModel } from './verify';

/** A bundle, and whose signature of it is taken: of 'publicKey' and 'roots', one. Texts of PEM may also be paths of files. */
export interface SignedBundle {
  /** Path of the bundle: what `zta sign` wrote, or another tool for OpenSSF Model Signing v1. */
  readonly bundle: string;

  /** The signer's public key. @default - 'roots' decide */
  readonly publicKey?: string;

  /** Certificates that are trusted: authorities, or the signer's own. @default - 'publicKey' decides */
  readonly roots?: string;

  /**
   * What the signer's certificate must be called, in its subject alternative name. Name it wherever the authority certifies others too.
   *
   * @default - whoever holds a certificate for signing code below the roots
   */
  readonly identity?: string;

  /** When the certificates must be valid. @default - when the app is synthesised */
  readonly at?: Date;
}

/** How what is given is checked. */
export interface BundleCheck {
  /** What the prop of the bundle is called, for errors. */
  readonly prop: string;

  /** Path of the model's folder or archive, where it is at hand. */
  readonly files: string | undefined;

  /** Whether a framework knows a text only when it deploys. */
  isUnresolved(text: string): boolean;
}

/**
 * What somebody trusted signed, of every file of a model.
 *
 * @throws ReleaseTrust if neither 'publicKey' nor 'roots' is given, or both
 * @throws ReleaseFile if the bundle, a key or certificates are not there
 * @throws ReleaseLeavesOut if the signer left out files, which nobody vouches for
 * @throws SignedByAnotherKey, SignatureInvalid, CertificateExpired and every code of `zta verify`, if the bundle does not hold
 * @throws ModelFileChanged, ModelFileMissing, ModelFileAdditional likewise, if the files are not what was signed
 */
export function checkedBundle(given: SignedBundle, check: BundleCheck): SignedModel {
  const trust = trustIn(given, check);
  const bundle = fileText(check.prop, given.bundle, check);
  const signed = checked(check.prop, () => readSigned(bundle, trust));
  refuseLeftOut(check.prop, signed);
  if (check.files !== undefined) compare(check.files, bundle, trust);
  return signed;
}

function trustIn({ publicKey, roots, identity, at }: SignedBundle, check: BundleCheck): Trust {
  if (publicKey !== undefined && roots === undefined) return { publicKey: pemText('publicKey', publicKey, check) };
  if (roots !== undefined && publicKey === undefined) {
    return { roots: pemText('roots', roots, check), ...(identity !== undefined && { identity }), ...(at && { at }) };
  }
  const got = publicKey === undefined ? 'neither' : 'both';
  const reason = `'publicKey' must say whose signature is taken, or 'roots', got ${got}; give one of them`;
  throw new ConfigError('ReleaseTrust', reason);
}

const pemText = (prop: string, given: string, check: BundleCheck): string =>
  given.includes('-----BEGIN') ? given : fileText(prop, given, check);

function fileText(prop: string, path: string, { isUnresolved }: BundleCheck): string {
  if (!isUnresolved(path) && statSync(path, { throwIfNoEntry: false })?.isFile()) return readFileSync(path, 'utf8');
  const got = isUnresolved(path) ? 'a deploy-time value' : `'${path}'`;
  const reason = `'${prop}' must be the path of a file that synthesis can read, got ${got}; check it`;
  throw new ConfigError('ReleaseFile', reason);
}

/** A mistake in what was signed, as one of a prop. */
function checked<T>(prop: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SigningRefusal)) throw error;
    throw refusal(prop, error.code, error.message);
  }
}

function refusal(prop: string, code: string, message: string): ConfigError {
  const what = message.slice(code.length + 2);
  return new ConfigError(code, `'${prop}' must be what somebody trusted signed, got otherwise: ${what}`);
}

function refuseLeftOut(prop: string, { manifest }: SignedModel): void {
  const paths = leftOutBy(manifest);
  if (paths.length === 0) return;
  const reason = `'${prop}' must vouch for every file, got ${paths.join(', ')} left out; sign them, or take them out of the model`;
  throw new ConfigError('ReleaseLeavesOut', reason);
}

function compare(model: string, bundle: string, trust: Trust): void {
  const result = verifyModel({ model, bundle, trust });
  if (result.verified) return;
  const [{ code, message }, ...more] = result.differences;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  throw refusal('files', code, `${message}${others}`);
}
