import type { StorageBucketIpFilter } from '@cdktf/provider-google/lib/storage-bucket';
import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { INetworkRef } from '../network/network-ref';

/** Whence a bucket can be reached, whatever rights somebody has. */
export interface BucketNetworks {
  /** Networks from which it can be reached, one at least. */
  readonly from: readonly INetworkRef[];

  /**
   * Public addresses of whoever applies this stack, as blocks such as '198.51.100.7/32'.
   *
   * Without one, Terraform can reach the bucket from the networks only, and cannot change it from anywhere else.
   *
   * @default - none
   */
  readonly deployersFrom?: readonly string[];
}

const BLOCK = /^(\d{1,3}\.){3}\d{1,3}\/(3[0-2]|[12]?\d)$|^[0-9a-f:]+\/\d{1,3}$/i;

/** What lets everybody in. */
const EVERYWHERE = /\/0$/;

/**
 * A filter of addresses. Agents of Google's services pass, since they come from no network: whom they serve, IAM says.
 *
 * Source: https://cloud.google.com/storage/docs/ip-filtering-overview
 *
 * @throws BucketNetworks if no network is named
 * @throws BucketAddress if one of `deployersFrom` is no block of addresses, or is all of them
 */
export function ipFilter({ from, deployersFrom = [] }: BucketNetworks, place: Placed): StorageBucketIpFilter {
  if (from.length === 0) {
    const reason =
      "'networks.from' must name a network at least, got none; leave 'networks' out to let the perimeter alone decide";
    throw new ConfigError('BucketNetworks', reason, place);
  }
  const wrong = deployersFrom.find(
    (block) => !Token.isUnresolved(block) && (!BLOCK.test(block) || EVERYWHERE.test(block)),
  );
  if (wrong !== undefined) {
    const reason = `'networks.deployersFrom' must be blocks of addresses such as '198.51.100.7/32', got '${wrong}'; name those of your runners`;
    throw new ConfigError('BucketAddress', reason, place);
  }
  return {
    mode: 'Enabled',
    allowAllServiceAgentAccess: true,
    allowCrossOrgVpcs: false,
    vpcNetworkSources: from.map(({ networkId }) => ({
      network: networkId,
      allowedIpCidrRanges: ['0.0.0.0/0', '::/0'],
    })),
    ...(deployersFrom.length > 0 && { publicNetworkSource: { allowedIpCidrRanges: [...deployersFrom] } }),
  };
}
