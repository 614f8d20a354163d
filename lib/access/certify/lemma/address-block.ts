/** A block of addresses, as numbers of its version. */
export interface AddressBlock {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** Reads a block such as '10.0.0.0/8'; nothing where it is none. */
export function readBlock(text: string): AddressBlock | undefined {
  const [, start = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = start.includes(':') ? 6 : 4;
  const bits = version === 6 ? readVersion6(start) : readVersion4(start);
  if (bits === undefined || Number(length ?? 0) > bits.length) return undefined;
  const same = bits.slice(0, Number(length ?? bits.length));
  return {
    version,
    first: BigInt(`0b${same.padEnd(bits.length, '0')}`),
    last: BigInt(`0b${same.padEnd(bits.length, '1')}`),
  };
}

function readVersion4(text: string): string | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.some((byte) => byte > 255) ? undefined : bytes.map((byte) => binary(byte, 8)).join('');
}

function readVersion6(text: string): string | undefined {
  const spelled = text.replace(/[\d.]+$/, (tail) =>
    tail.includes('.') ? (groups(readVersion4(tail)) ?? 'none') : tail,
  );
  const [start = [], end, more] = spelled.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - start.length - (end?.length ?? 0);
  if (more !== undefined || (end === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...start, ...new Array<string>(missing).fill('0'), ...(end ?? [])];
  if (!all.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => binary(Number.parseInt(group, 16), 16)).join('');
}

/** 32 bits as two groups. */
function groups(bits: string | undefined): string | undefined {
  return bits && [bits.slice(0, 16), bits.slice(16)].map((half) => Number.parseInt(half, 2).toString(16)).join(':');
}

function binary(number: number, length: number): string {
  return number.toString(2).padStart(length, '0');
}
