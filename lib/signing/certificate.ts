import { X509Certificate } from 'node:crypto';
import { type DerPiece, objectIdentifier, piecesOf } from './der';
import { SigningRefusal } from './refusal';

/** What a certificate says beside its names and dates, as far as Node does not tell it. */
interface Extensions {
  /** How it was signed, as an object identifier. */
  readonly signatureAlgorithm: string;
  /** Bits from the first, which is 'digital signature'; undefined where the certificate leaves its use open. */
  readonly keyUsage: number | undefined;
  /** How many authorities may stand between it and the certificate that signed, where it says so. */
  readonly pathLength: number | undefined;
  /** What whoever does not understand it must refuse (RFC 5280, 4.2), without those that are read here. */
  readonly critical: readonly string[];
}

/** A certificate, with what matters for chains and signatures. */
export interface Certificate extends Extensions {
  readonly x509: X509Certificate;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const SEQUENCE = 0x30;
const BOOLEAN = 0x01;
const INTEGER = 0x02;
/** `[3] EXPLICIT Extensions` of a certificate (RFC 5280, 4.1). */
const EXTENSIONS = 0xa3;

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** Read here or by Node; subject alternative names and extended usage among them. */
const UNDERSTOOD = new Set([KEY_USAGE, BASIC_CONSTRAINTS, '2.5.29.17', '2.5.29.37']);

/** @throws SigningRefusal `CertificateSyntax` */
export function certificateOf(raw: Uint8Array | string): Certificate {
  try {
    const x509 = new X509Certificate(raw);
    const [notBefore, notAfter] = [new Date(x509.validFrom), new Date(x509.validTo)];
    if (!Number.isNaN(notBefore.getTime()) && !Number.isNaN(notAfter.getTime())) {
      return { x509, notBefore, notAfter, ...extensionsOf(x509.raw) };
    }
  } catch {
    // Falls through: whatever is wrong with it, it is no certificate to go by.
  }
  throw new SigningRefusal(
    'CertificateSyntax',
    'this is no certificate of X.509; give it in PEM, and in bundles as DER',
  );
}

/**
 * Every certificate of a PEM text.
 *
 * @throws SigningRefusal `CertificateSyntax`, also where there is none
 */
export function certificatesOf(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [''];
  return blocks.map(certificateOf);
}

function extensionsOf(raw: Buffer): Extensions {
  const [certificate] = members(raw);
  const [signed, algorithm] = certificate === undefined ? [] : members(certificate.content);
  const [identifier] = algorithm === undefined ? [] : members(algorithm.content);
  if (signed === undefined || identifier === undefined) throw new Error('not a certificate');
  const holder = members(signed.content).find(({ tag }) => tag === EXTENSIONS);
  const [list] = holder === undefined ? [] : members(holder.content);
  const extensions = list === undefined ? [] : members(list.content).map(extensionOf);
  const told = (id: string) => extensions.find((one) => one.id === id)?.value;
  return {
    signatureAlgorithm: objectIdentifier(identifier.content),
    keyUsage: firstBits(told(KEY_USAGE)),
    pathLength: pathLengthIn(told(BASIC_CONSTRAINTS)),
    critical: extensions.filter(({ id, critical }) => critical && !UNDERSTOOD.has(id)).map(({ id }) => id),
  };
}

interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Buffer;
}

function extensionOf({ content }: DerPiece): Extension {
  const [id, ...others] = members(content);
  const value = others.at(-1);
  if (id === undefined || value === undefined) throw new Error('not an extension');
  const critical = others.some((one) => one.tag === BOOLEAN && one.content[0] === 0xff);
  return { id: objectIdentifier(id.content), critical, value: value.content };
}

function firstBits(value: Buffer | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [bits] = members(value);
  // The first octet of a bit string tells how many bits at its end are none.
  return bits?.content[1] ?? 0;
}

function pathLengthIn(value: Buffer | undefined): number | undefined {
  const [sequence] = value === undefined ? [] : members(value);
  if (sequence?.tag !== SEQUENCE) return undefined;
  const number = members(sequence.content).find(({ tag }) => tag === INTEGER);
  return number?.content.reduce((sum, octet) => sum * 256 + octet, 0);
}

function members(bytes: Buffer): readonly DerPiece[] {
  const pieces = piecesOf(bytes);
  if (pieces === undefined) throw new Error('not DER');
  return pieces;
}
