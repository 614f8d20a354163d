import { isIP } from 'node:net';

/** Addresses that a network has for itself: nobody comes from there over the internet. RFC 1918, 4193, 6598, and those of a machine or a link. */
const INSIDE =
  /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|::1(\/|$))/i;

/** Why a text is no range of public addresses as Google takes it; nothing where it is one. */
export function rangeMistake(range: string): string | undefined {
  const [address = '', bits, ...more] = range.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return 'it is no address';
  const width = version === 4 ? 32 : 128;
  const count = bits ?? `${width}`;
  if (!/^(0|[1-9]\d{0,2})$/.test(count)) return 'what stands after the slash is no number of bits';
  if (Number(count) > width) return `an address has ${width} bits`;
  if (count === '0') return 'it holds every address';
  if (INSIDE.test(range)) return 'it is private, and nobody comes from there over the internet';
  const all = version === 4 ? bitsOf4(address) : bitsOf6(address);
  return isTruncated(all, Number(count)) ? undefined : 'bits are set in its address after those that count';
}

const isTruncated = (bits: string, count: number): boolean => !bits.slice(count).includes('1');

const bitsOf4 = (address: string): string =>
  address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');

function bitsOf6(address: string): string {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (four) => {
    const bits = bitsOf4(four);
    return [bits.slice(0, 16), bits.slice(16)].map((half) => Number.parseInt(half, 2).toString(16)).join(':');
  });
  const [head = '', tail] = plain.split('::');
  const [before, after] = [head, tail ?? ''].map((half) => half.split(':').filter((part) => part !== ''));
  const missing = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])]
    .map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0'))
    .join('');
}
