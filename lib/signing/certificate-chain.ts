import type { KeyObject } from 'node:crypto';
import { type Certificate, certificateOf } from './certificate';
import { publicKeyOf } from './public-key';
import { SigningRefusal } from './refusal';

/** What a chain is held against. */
export interface ChainTrust {
  /** Certificates that are trusted: authorities, or the signer's own. */
  readonly roots: readonly Certificate[];
  /** When all of the chain must be valid. */
  readonly at: Date;
  /** What the signer must be called, in the certificate's subject alternative name. */
  readonly identity?: string | undefined;
}

const DIGITAL_SIGNATURE = 0x80;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/** Ways to sign a certificate that nobody has forged: no MD5, no SHA-1 (RFC 4055, 5758, 8410). */
const STRONG = new Set([
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.3.101.112',
]);

/**
 * The public key of who signed, where the certificate leads to a trusted one and may sign code.
 *
 * Whether it was revoked is not asked, nor is a transparency log: both would need a network.
 *
 * @param chain DER, the signer's certificate first
 * @throws SigningRefusal `CertificateSyntax`, `CertificateExpired`, `CertificateNotYetValid`, `CertificateUsage`,
 *   `CertificateUntrusted`, `CertificateIdentity`
 */
export function signerOf(
  chain: readonly Uint8Array[],
  trust: ChainTrust,
): { key: KeyObject; certificate: Certificate } {
  const [leaf, ...others] = chain.map(certificateOf);
  if (leaf === undefined) throw new SigningRefusal('CertificateMissing', 'no certificate is there; sign with one');
  checkUsage(leaf);
  checkIdentity(leaf, trust.identity);
  for (const one of [...chainTo(leaf, others, trust.roots)]) checkDates(one, trust.at);
  return { key: publicKeyOf(leaf.x509.publicKey.export({ type: 'spki', format: 'pem' })), certificate: leaf };
}

/** The certificates from the signer's to a trusted one. Those in between are the bundle's, in any order. */
function chainTo(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
): readonly Certificate[] {
  const found = [leaf];
  for (let last = leaf; ; ) {
    refuseWeak(last);
    if (roots.some((root) => root.x509.raw.equals(last.x509.raw))) return found;
    const between = found.length - 1;
    const issues = (one: Certificate) => !found.includes(one) && mayIssue(one, last, between);
    const next = roots.find(issues) ?? others.find(issues);
    if (next === undefined) break;
    found.push(next);
    last = next;
  }
  const { subject } = leaf.x509;
  throw new SigningRefusal('CertificateUntrusted', `no trusted certificate stands behind '${subject}'; name its root`);
}

function mayIssue(authority: Certificate, issued: Certificate, between: number): boolean {
  if (!authority.x509.ca || between > (authority.pathLength ?? Number.POSITIVE_INFINITY)) return false;
  return issued.x509.checkIssued(authority.x509) && issued.x509.verify(authority.x509.publicKey);
}

function refuseWeak({ x509, critical, signatureAlgorithm }: Certificate): void {
  const [unread] = critical;
  if (unread !== undefined) {
    throw new SigningRefusal(
      'CertificateUsage',
      `'${x509.subject}' demands what is not read here, ${unread}; use one without`,
    );
  }
  if (STRONG.has(signatureAlgorithm)) return;
  throw new SigningRefusal(
    'CertificateUntrusted',
    `'${x509.subject}' is signed by ${signatureAlgorithm}; use SHA-256 or longer`,
  );
}

function checkDates({ x509, notBefore, notAfter }: Certificate, at: Date): void {
  const day = at.toISOString();
  if (at > notAfter) {
    throw new SigningRefusal(
      'CertificateExpired',
      `'${x509.subject}' ended ${x509.validTo}, before ${day}; sign with a valid one`,
    );
  }
  if (at < notBefore) {
    throw new SigningRefusal(
      'CertificateNotYetValid',
      `'${x509.subject}' begins ${x509.validFrom}, after ${day}; check the date`,
    );
  }
}

/** A certificate of a web server, of the same authority, must not sign models. */
function checkUsage({ x509, keyUsage }: Certificate): void {
  const signs = keyUsage === undefined || (keyUsage & DIGITAL_SIGNATURE) !== 0;
  const extended: readonly string[] | undefined = x509.keyUsage;
  const code = extended === undefined || extended.includes(CODE_SIGNING);
  if (signs && code && (keyUsage !== undefined || extended !== undefined)) return;
  throw new SigningRefusal(
    'CertificateUsage',
    `'${x509.subject}' is not for signing code; use one with the usage codeSigning`,
  );
}

function checkIdentity({ x509 }: Certificate, identity: string | undefined): void {
  if (identity === undefined) return;
  const names = x509.subjectAltName ?? '';
  // A comma within a name is written as \u002c, so that no name passes for two.
  const known = names.split(', ').map((name) => name.replace(/^[A-Za-z ]+:/, ''));
  if (known.includes(identity)) return;
  throw new SigningRefusal(
    'CertificateIdentity',
    `'${names}' is not '${identity}'; have who is expected sign the model`,
  );
}
