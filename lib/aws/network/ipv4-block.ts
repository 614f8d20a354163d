import { Token } from 'aws-cdk-lib';
import { ConfigError, type Placed } from '../../core';

/**
 * The addresses of a VPC, cut into eight equal slices, one for each subnet there may ever be.
 *
 * The number of slices is fixed, so that a subnet added later takes a free one and moves no other.
 */
export class Ipv4Block {
  public static readonly SLICES = 8;

  /**
   * @throws CidrFormat if the text is not an IPv4 block from /16 to /25 that begins where such a block begins
   */
  public static parse(cidr: string, place: Placed): Ipv4Block {
    const [, address = '', prefix = ''] = /^(\d+(?:\.\d+){3})\/(\d+)$/.exec(cidr) ?? [];
    const octets = address.split('.').map(Number);
    const start = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const bits = Number(prefix);
    if (bits < 16 || bits > 25 || octets.some((octet) => octet > 255) || start % 2 ** (32 - bits) !== 0) {
      throw new ConfigError(
        'CidrFormat',
        `'cidr' must be an IPv4 block from /16 to /25 such as '10.0.0.0/16', with no bit set beyond its prefix, got ` +
          (Token.isUnresolved(cidr) ? 'a value known only at deploy time' : `'${cidr}'`),
        place,
      );
    }
    return new Ipv4Block(start, bits);
  }

  private constructor(
    private readonly start: number,
    private readonly bits: number,
  ) {}

  /** @param index from 0 to 7 */
  public slice(index: number): string {
    const first = this.start + (index * 2 ** (32 - this.bits)) / Ipv4Block.SLICES;
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
    return `${octets.join('.')}/${this.bits + Math.log2(Ipv4Block.SLICES)}`;
  }
}
