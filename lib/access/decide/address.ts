/** An address in parts of 16 bits: two of them in version 4, eight in version 6. */
export type Address = readonly number[];

/** Addresses that begin alike. */
export interface Block {
  readonly start: Address;
  /** How many bits are the same in all of them. */
  readonly bits: number;
}

/** The IP address that a text spells. */
export function addressOf(text: string): Address | undefined {
  return text.includes(':') ? version6(text) : version4(text);
}

/** The block that a text spells, such as '10.0.0.0/8'; an address without a length is a block of one. */
export function blockOf(text: string): Block | undefined {
  const slash = text.indexOf('/');
  const start = addressOf(slash < 0 ? text : text.slice(0, slash));
  if (start === undefined) return undefined;
  const most = start.length * 16;
  if (slash < 0) return { start, bits: most };
  const length = text.slice(slash + 1);
  return /^\d{1,3}$/.test(length) && Number(length) <= most ? { start, bits: Number(length) } : undefined;
}

/** Whether an address is of a block; none of version 6 is of a block of version 4. */
export function isWithin(address: Address, { start, bits }: Block): boolean {
  if (address.length !== start.length) return false;
  return address.every((part, i) => {
    const free = 16 - Math.min(16, Math.max(0, bits - i * 16));
    return part >>> free === (start[i] ?? 0) >>> free;
  });
}

function version4(text: string): Address | undefined {
  const bytes = text.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  return [a * 256 + b, c * 256 + d];
}

function version6(text: string): Address | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const before = groups(head, tail === undefined);
  const after = groups(tail ?? '', true);
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...new Array<number>(missing).fill(0), ...after];
}

/**
 * Parts of 16 bits between colons.
 *
 * @param atEnd whether the address ends with them: its last two parts may be spelled as an address of version 4
 */
function groups(text: string, atEnd: boolean): number[] | undefined {
  if (text === '') return [];
  const spelled = text.split(':');
  const all = spelled.flatMap((group, i) => {
    if (group.includes('.')) return (atEnd && i === spelled.length - 1 && version4(group)) || [Number.NaN];
    return /^[0-9a-fA-F]{1,4}$/.test(group) ? Number.parseInt(group, 16) : Number.NaN;
  });
  return all.some(Number.isNaN) ? undefined : all;
}
