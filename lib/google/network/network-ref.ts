import { ConfigError, type Placed } from '../../core';

/** A VPC network that is there already. */
export interface INetworkRef {
  /** `projects/PROJECT/global/networks/NETWORK`. */
  readonly networkId: string;

  /** `projects/PROJECT/regions/REGION/subnetworks/SUBNETWORK` of one subnetwork in each region that is used, by region. */
  readonly subnetworks: Readonly<Record<string, string>>;
}

/** @throws RegionUnknown if the network has no subnetwork in that region */
export function subnetworkIn({ subnetworks }: INetworkRef, region: string, place: Placed): string {
  const subnetwork = subnetworks[region];
  if (subnetwork !== undefined) return subnetwork;
  const known = Object.keys(subnetworks).join(', ') || 'none';
  throw new ConfigError('RegionUnknown', `'region' must be one with a subnetwork (${known}), got '${region}'`, place);
}
