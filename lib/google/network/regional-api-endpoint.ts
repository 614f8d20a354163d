import { NetworkConnectivityRegionalEndpoint } from '@cdktf/provider-google/lib/network-connectivity-regional-endpoint';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { type INetworkRef, subnetworkIn } from './network-ref';
import { PrivateName } from './private-name';

/** Properties of a `RegionalApiEndpoint`. */
export interface RegionalApiEndpointProps {
  readonly project: GoogleProject;
  readonly network: INetworkRef;

  /** The first part of the name of its API, such as 'modelarmor'. */
  readonly api: string;

  readonly region: string;
}

/**
 * The address at which a network reaches an API that a region keeps to itself, such as Model Armor.
 *
 * The endpoint for all of Google's APIs does not lead there.
 *
 * Source: https://cloud.google.com/vpc/docs/access-regional-google-apis-endpoints
 */
export class RegionalApiEndpoint extends GoogleConstruct {
  public readonly endpoint: NetworkConnectivityRegionalEndpoint;

  /** The private IPv4 address, known at deployment. */
  public readonly address: string;

  /**
   * @throws ApiFormat if `api` is not the first part of the name of an API
   * @throws RegionUnknown if the network has no subnetwork in the region
   */
  public constructor(scope: Construct, id: string, { project, network, api, region }: RegionalApiEndpointProps) {
    super(scope, id);
    if (!/^[a-z][a-z0-9]*$/.test(api)) {
      const reason = `'api' must be the first part of the name of an API, such as 'modelarmor', got '${api}'`;
      throw new ConfigError('ApiFormat', reason, this);
    }
    const host = `${api}.${region}.rep.googleapis.com`;
    this.endpoint = new NetworkConnectivityRegionalEndpoint(this, 'Resource', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      location: region,
      targetGoogleApi: host,
      accessType: 'REGIONAL',
      network: network.networkId,
      subnetwork: subnetworkIn(network, region, this),
    });
    this.address = this.endpoint.address;
    const { networkId } = network;
    new PrivateName(this, 'Name', { project, networkId, dnsName: `${host}.`, address: this.address });
  }
}
