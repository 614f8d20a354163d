/** An IP address as a number, with its version. */
export interface Address {
  readonly version: 4 | 6;
  readonly number: bigint;
}

/** Addresses from one to another. */
export interface Block {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;

/** The IP address that a text spells. */
export function addressOf(text: string): Address | undefined {
  const number = text.includes(':') ? version6(text) : version4(text);
  return number === undefined ? undefined : { version: text.includes(':') ? 6 : 4, number };
}

/** The block that a text such as '10.0.0.0/8' spells; an address alone is a block of one. */
export function blockOf(text: string): Block | undefined {
  const [start = '', length, more] = text.split('/');
  const address = addressOf(start);
  if (address === undefined || more !== undefined) return undefined;
  const bits = BITS[address.version];
  if (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= bits)) return undefined;
  const free = BigInt(bits - Number(length ?? bits));
  const first = (address.number >> free) << free;
  return { version: address.version, first, last: first + (1n << free) - 1n };
}

export function isWithin({ version, number }: Address, block: Block): boolean {
  return version === block.version && block.first <= number && number <= block.last;
}

/** A text that spells the address. */
export function addressText({ version, number }: Address): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((number >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const zeros = [...groups.join(':').matchAll(/\b0(?::0)+\b/g)].sort(
    (one, other) => other[0].length - one[0].length,
  )[0];
  if (zeros === undefined) return groups.join(':');
  const text = groups.join(':');
  const before = text.slice(0, zeros.index).replace(/:$/, '');
  const after = text.slice(zeros.index + zeros[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}

function version4(text: string): bigint | undefined {
  const bytes = text.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256)) return undefined;
  return joined(bytes.map(BigInt), 8n);
}

function version6(text: string): bigint | undefined {
  const halves = text.split('::');
  const [before, after] = halves.map((half, i) => groupsOf(half, i === halves.length - 1));
  if (before === undefined || halves.length > 2) return undefined;
  if (halves.length === 1) return before.length === 8 ? joined(before, 16n) : undefined;
  if (after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  return missing < 1 ? undefined : joined([...before, ...new Array<bigint>(missing).fill(0n), ...after], 16n);
}

/** Groups of 16 bits; the last of an address may be two of them, spelled as an address of version 4. */
function groupsOf(half: string, last: boolean): bigint[] | undefined {
  if (half === '') return [];
  const groups = half.split(':').flatMap((group, i, all): (bigint | undefined)[] => {
    if (/^[0-9a-fA-F]{1,4}$/.test(group)) return [BigInt(`0x${group}`)];
    const number = last && i === all.length - 1 ? version4(group) : undefined;
    return number === undefined ? [undefined] : [number >> 16n, number & 0xffffn];
  });
  return groups.every((group) => group !== undefined) ? groups : undefined;
}

function joined(parts: readonly bigint[], bits: bigint): bigint {
  return parts.reduce((number, part) => (number << bits) | part, 0n);
}
