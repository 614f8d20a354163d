import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate that a test made, with its key. */
export interface MadeCertificate {
  readonly name: string;
  readonly pem: string;
  readonly der: Buffer;
  readonly privateKey: KeyObject;
}

/** What a test wants of a certificate. */
export interface Wish {
  readonly name: string;
  /** @default - itself */
  readonly issuer?: MadeCertificate;
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** The first octet of the key usage. */
  readonly keyUsage?: number;
  readonly extendedUsage?: readonly string[];
  readonly uri?: string;
  readonly from?: string;
  readonly until?: string;
  /** Object identifiers of further extensions that must be understood. */
  readonly critical?: readonly string[];
  /** @default 'sha256' */
  readonly hash?: 'sha1' | 'sha256';
}

export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
export const SIGNS = 0x80;
const CERTIFIES = 0x04;

/** Makes a certificate of X.509 v3, with a new key of P-256: Node reads them, and makes none. */
export function madeCertificate(wish: Wish): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { hash = 'sha256', issuer } = wish;
  // ecdsa-with-SHA1, ecdsa-with-SHA256.
  const algorithm = sequence(oid(hash === 'sha1' ? '1.2.840.10045.4.1' : '1.2.840.10045.4.3.2'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const signed = sequence(
    tagged(0xa0, integer(2)),
    integer(serialOf(spki)),
    algorithm,
    name(issuer?.name ?? wish.name),
    sequence(time(wish.from ?? '2025-01-01'), time(wish.until ?? '2035-01-01')),
    name(wish.name),
    spki,
    tagged(0xa3, sequence(...extensions(wish))),
  );
  const signature = sign(hash, signed, issuer?.privateKey ?? privateKey);
  const der = sequence(signed, algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { name: wish.name, pem, der, privateKey };
}

function extensions({ ca = false, pathLength, keyUsage, extendedUsage, uri, critical = [] }: Wish): Buffer[] {
  const authority = [
    ...(ca ? [tagged(0x01, Buffer.of(0xff))] : []),
    ...(pathLength === undefined ? [] : [integer(pathLength)]),
  ];
  const usage = keyUsage ?? (ca ? CERTIFIES : undefined);
  return [
    extension('2.5.29.19', sequence(...authority), true),
    ...(usage === undefined ? [] : [extension('2.5.29.15', tagged(0x03, Buffer.of(0, usage)), true)]),
    ...(extendedUsage === undefined ? [] : [extension('2.5.29.37', sequence(...extendedUsage.map(oid)))]),
    ...(uri === undefined ? [] : [extension('2.5.29.17', sequence(tagged(0x86, Buffer.from(uri))))]),
    ...critical.map((id) => extension(id, tagged(0x05, Buffer.alloc(0)), true)),
  ];
}

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [tagged(0x01, Buffer.of(0xff))] : []), tagged(0x04, value));

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const octets = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...octets), content]);
}

const sequence = (...pieces: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(pieces));
const integer = (number: number): Buffer => tagged(0x02, Buffer.of(number));
const serialOf = (spki: Buffer): number => (createHash('sha256').update(spki).digest()[0] ?? 0) & 0x7f;
const time = (day: string): Buffer => tagged(0x18, Buffer.from(`${day.replace(/-/g, '')}000000Z`));
const name = (common: string): Buffer =>
  sequence(tagged(0x31, sequence(oid('2.5.4.3'), tagged(0x0c, Buffer.from(common)))));

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap((number) => {
    const digits = [number & 0x7f];
    for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
    return digits;
  });
  return tagged(0x06, Buffer.from(octets));
}
