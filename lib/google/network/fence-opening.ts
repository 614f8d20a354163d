import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from '../naming/member';
import { Ipv4Block } from './ipv4-block';

/** What is let through a fence besides connections to endpoints. */
export interface FenceOpening {
  /**
   * A number from 10000 to 2000000000 that no other opening has: lower ones are asked first.
   *
   * Another number makes another rule.
   */
  readonly priority: number;

  /** TCP ports, such as '5432' or '8000-8080'. */
  readonly ports: readonly string[];

  /** The other side: private IPv4 blocks, such as those of subnetworks; for connections in, `GOOGLE_PROXIES` too. */
  readonly addresses: readonly string[];

  /**
   * The service accounts of the virtual machines for which it is.
   *
   * @default - everything in the network
   */
  readonly workloads?: readonly IMemberRef[];
}

/**
 * From where Google's load balancers and health checks come.
 *
 * Source: https://cloud.google.com/load-balancing/docs/firewall-rules
 */
export const GOOGLE_PROXIES = ['130.211.0.0/22', '35.191.0.0/16'] as const;

/**
 * The addresses, ports and service accounts of an opening, once they are known to be no wider than they may be.
 *
 * @throws OpeningPriority, OpeningPorts, OpeningAddresses, OpeningWorkloads, CidrFormat as `NetworkFence` documents them
 */
export function refuseWide(
  { priority, ports, addresses, workloads }: FenceOpening,
  beyond: readonly string[],
  place: Placed,
): void {
  if (!Number.isInteger(priority) || priority < 10_000 || priority > 2_000_000_000) {
    const reason = `'priority' must be a whole number from 10000 to 2000000000, got ${priority}`;
    throw new ConfigError('OpeningPriority', reason, place);
  }
  const port = ports.find((one) => !Token.isUnresolved(one) && !/^[1-9]\d{0,4}(-[1-9]\d{0,4})?$/.test(one));
  if (ports.length === 0 || port !== undefined) {
    const reason = `'ports' must name ports, such as '5432' or '8000-8080', got ${port === undefined ? 'none' : `'${port}'`}`;
    throw new ConfigError('OpeningPorts', reason, place);
  }
  if (addresses.length === 0) {
    const reason = "'addresses' must name the other side, got none, which would be everywhere";
    throw new ConfigError('OpeningAddresses', reason, place);
  }
  for (const cidr of addresses) {
    if (!Token.isUnresolved(cidr) && !beyond.includes(cidr)) Ipv4Block.parse(cidr, 'addresses', place);
  }
  const other = workloads?.find(({ member }) => !Token.isUnresolved(member) && !member.startsWith('serviceAccount:'));
  if (other === undefined) return;
  const reason = `'workloads' must be service accounts, got '${other.member}'; a firewall knows no other identities`;
  throw new ConfigError('OpeningWorkloads', reason, place);
}
