import { ConfigError, type Placed } from '../../core';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** A range of IPv4 addresses, such as 10.0.0.0/20. */
export class Ipv4Block {
  /**
   * @param prop what the text was given as, for the error
   * @throws CidrFormat if the text is not a private block from /8 to /29 that begins where such a block begins
   */
  public static parse(cidr: string, prop: string, place: Placed): Ipv4Block {
    const block = Ipv4Block.read(cidr);
    if (block !== undefined && block.bits >= 8 && block.bits <= 29 && block.isPrivate) return block;
    const allowed =
      "a private IPv4 block from /8 to /29, such as '10.0.0.0/20', with no bit set beyond its prefix; private are " +
      PRIVATE.join(', ');
    throw new ConfigError('CidrFormat', `'${prop}' must be ${allowed}, got '${cidr}'`, place);
  }

  /**
   * @param prop what the text was given as, for the error
   * @throws AddressFormat if the text is no single private address
   */
  public static address(text: string, prop: string, place: Placed): Ipv4Block {
    const block = text.includes('/') ? undefined : Ipv4Block.read(`${text}/32`);
    if (block?.isPrivate) return block;
    const reason = `'${prop}' must be one private IPv4 address, such as '10.255.255.254', got '${text}'`;
    throw new ConfigError('AddressFormat', reason, place);
  }

  private static read(cidr: string): Ipv4Block | undefined {
    const [, address = '', prefix = ''] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(cidr) ?? [];
    const octets = address.split('.').map(Number);
    const first = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const bits = Number(prefix);
    const isBlock = prefix !== '' && bits <= 32 && octets.every((octet) => octet < 256) && first % sizeOf(bits) === 0;
    return isBlock ? new Ipv4Block(first, bits) : undefined;
  }

  private constructor(
    private readonly first: number,
    private readonly bits: number,
  ) {}

  /** Whether the two have an address in common. */
  public overlaps(other: Ipv4Block): boolean {
    return this.first < other.first + sizeOf(other.bits) && other.first < this.first + sizeOf(this.bits);
  }

  private get isPrivate(): boolean {
    return PRIVATE.some((cidr) => Ipv4Block.read(cidr)?.contains(this));
  }

  private contains(other: Ipv4Block): boolean {
    return this.bits <= other.bits && this.overlaps(other);
  }
}

const sizeOf = (bits: number): number => 2 ** (32 - bits);
