import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { GoogleProject } from '../place/google-project';
import { Ipv4Block } from './ipv4-block';
import type { INetworkRef } from './network-ref';

/** What a network that you bring may have already. */
export type NetworkFeature = 'googleApis' | 'firewall' | 'dnsLog' | 'closedNames';

/** Properties of a `PrivateModelNetwork`. */
export interface PrivateModelNetworkProps {
  readonly project: GoogleProject;

  /**
   * The subnetworks of a new network: for each region, the addresses of the one there, such as `{ 'europe-west4': '10.0.0.0/20' }`.
   *
   * Private IPv4 blocks from /8 to /29. Regions can be added, and blocks widened, at any time.
   *
   * @default - needed, unless you bring a network
   */
  readonly subnets?: Readonly<Record<string, string>>;

  /**
   * A network of `project` that is there already. Its subnetworks must have Private Google Access; their flow logs are their owner's, and
   * so is the order in which it asks firewall policies and rules: a rule of its own may let out what the policy would refuse.
   *
   * @default - a new network
   */
  readonly network?: INetworkRef;

  /**
   * What the network that you bring has already, and is not made again.
   *
   * @default - nothing
   */
  readonly networkAlreadyHas?: readonly NetworkFeature[];

  /**
   * The address at which Google's APIs are reached: a private one, in no subnetwork of this network or of networks connected to it.
   *
   * @default '10.255.255.254'
   */
  readonly googleApisAddress?: string;

  /**
   * Domains of Google's services to reach there, besides `GOOGLE_API_DOMAINS`, such as 'composer.cloud.google.com'.
   *
   * @default - none
   */
  readonly googleDomains?: readonly string[];

  /**
   * Whether private zones that you manage elsewhere answer for the domains of Google's services.
   *
   * Without such zones nothing in the network finds them.
   *
   * @default false
   */
  readonly centralDns?: boolean;

  /**
   * Whether names of the public internet are resolved in the network, although nothing there can be reached.
   *
   * A name that is asked for can carry data out. Names in private zones of the network are resolved in any case.
   *
   * @default false
   */
  readonly publicNames?: boolean;

  /**
   * Which part of the connections is written down, above 0 and up to 1.
   *
   * Flow logs are paid for by their volume; a lower value costs less, and leaves connections out.
   *
   * @default 1 - every connection that the network samples
   */
  readonly flowSampling?: number;

  /**
   * Where Google registers the endpoint for its APIs. All such endpoints of one network must say the same.
   *
   * @default - Google's own: us-central1
   */
  readonly serviceDirectoryRegion?: string;
}

/** What only a network that is made takes. */
const OWN_NETWORK_ONLY = ['subnets', 'flowSampling'] as const;

/** @throws NetworkBrought, NetworkNotBrought, SubnetsMissing, NetworkFormat as the network documents them */
export function refuseMixture(props: PrivateModelNetworkProps, place: Placed): void {
  const { network, subnets = {}, networkAlreadyHas } = props;
  if (network !== undefined) {
    refuseForBrought(props, network, place);
  } else if (networkAlreadyHas !== undefined) {
    const reason =
      "'networkAlreadyHas' must be given together with 'network', got no 'network'; it is for one that you bring";
    throw new ConfigError('NetworkNotBrought', reason, place);
  } else if (Object.keys(subnets).length === 0) {
    const reason =
      "'subnets' must name a region with its addresses, such as { 'europe-west4': '10.0.0.0/20' }, got none";
    throw new ConfigError('SubnetsMissing', reason, place);
  }
}

function refuseForBrought(props: PrivateModelNetworkProps, { networkId }: INetworkRef, place: Placed): void {
  const has = (feature: NetworkFeature) => props.networkAlreadyHas?.includes(feature) === true;
  const misplaced = OWN_NETWORK_ONLY.find((prop) => props[prop] !== undefined);
  if (misplaced !== undefined) {
    const reason = `'${misplaced}' must not be given together with 'network', got both; it is for the network that is made`;
    throw new ConfigError('NetworkBrought', reason, place);
  }
  if (has('googleApis') && !has('firewall') && props.googleApisAddress === undefined) {
    const reason =
      "'googleApisAddress' must be given for a network that has 'googleApis' and no 'firewall', got none; nothing else is let out";
    throw new ConfigError('AddressMissing', reason, place);
  }
  if (Token.isUnresolved(networkId) || /^projects\/[^/]+\/global\/networks\/[^/]+$/.test(networkId)) return;
  const reason = `'network.networkId' must be projects/PROJECT/global/networks/NETWORK, got '${networkId}'`;
  throw new ConfigError('NetworkFormat', reason, place);
}

/** @throws AddressFormat, AddressInSubnet as the network documents them */
export function refuseAddressInUse(address: string, { subnets = {} }: PrivateModelNetworkProps, place: Placed): void {
  if (Token.isUnresolved(address)) return;
  const block = Ipv4Block.address(address, 'googleApisAddress', place);
  for (const [region, cidr] of Object.entries(subnets)) {
    if (Token.isUnresolved(cidr) || !Ipv4Block.parse(cidr, `subnets.${region}`, place).overlaps(block)) continue;
    const reason = `'googleApisAddress' must lie in no subnetwork, got '${address}', which is in ${cidr} (${region}); choose one beside them`;
    throw new ConfigError('AddressInSubnet', reason, place);
  }
}
