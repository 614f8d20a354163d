import type { IVPCEndpointRef } from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** Where calls to AI services may come from. One endpoint or address at least. */
export interface CallPlaces {
  /**
   * VPC endpoints that calls may go through, such as those of a `PrivateModelNetwork`.
   *
   * @default - none
   */
  readonly endpoints?: readonly IVPCEndpointRef[];

  /**
   * Public IPv4 addresses that calls may come from: '203.0.113.7', or blocks that end at a dot, '203.0.113.0/24'.
   *
   * CloudWatch Logs compares addresses as text, so that blocks are of 8, 16, 24 or 32 bits.
   *
   * @default - none
   */
  readonly addresses?: readonly string[];
}

/**
 * What a record of a call says that came from elsewhere.
 *
 * @throws CallPlaces if no place is named, or an address is none
 */
export function fromElsewhere(scope: IConstruct, { endpoints = [], addresses = [] }: CallPlaces): string {
  if (endpoints.length + addresses.length === 0) {
    throw new ConfigError('CallPlaces', "'places' must name an endpoint or an address, got none; leave it out", scope);
  }
  const ids = endpoints.map(({ vpcEndpointRef }) => vpcEndpointRef.vpcEndpointId);
  const ways = [
    // A comparison with a field that is not there is never true.
    ...(ids.length === 0 ? [] : [`(($.vpcEndpointId NOT EXISTS) || (${noneOf('$.vpcEndpointId', ids)}))`]),
    ...(addresses.length === 0
      ? []
      : [
          noneOf(
            '$.sourceIPAddress',
            addresses.map((address) => asText(scope, address)),
          ),
        ]),
  ];
  return ways.join(' && ');
}

const noneOf = (field: string, values: readonly string[]) =>
  values.map((value) => `(${field} != "${value}")`).join(' && ');

/** '203.0.113.0/24' as '203.0.113.*'. */
function asText(scope: IConstruct, address: string): string {
  const [, written = '', bits = '32'] = /^((?:\d{1,3}\.){3}\d{1,3})(?:\/(8|16|24|32))?$/.exec(address) ?? [];
  const parts = written.split('.');
  const kept = Number(bits) / 8;
  const isBlock = parts.every((part, i) => Number(part) <= 255 && (i < kept || part === '0'));
  if (written === '' || !isBlock) {
    throw new ConfigError(
      'CallPlaces',
      `'addresses' must be IPv4 addresses, or blocks of 8, 16 or 24 bits, got '${address}'; write several blocks for a larger one`,
      scope,
    );
  }
  return kept === 4 ? written : `${parts.slice(0, kept).join('.')}.*`;
}
