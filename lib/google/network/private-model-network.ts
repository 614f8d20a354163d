import { ComputeNetworkAttachment } from '@cdktf/provider-google/lib/compute-network-attachment';
import { DnsPolicy } from '@cdktf/provider-google/lib/dns-policy';
import { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { GoogleApisEndpoint } from './google-apis-endpoint';
import { IsolatedNetwork } from './isolated-network';
import { NetworkFence } from './network-fence';
import { type INetworkRef, subnetworkIn } from './network-ref';
import { type ConnectionTarget, PrivateConnection } from './private-connection';
import {
  type NetworkFeature,
  type PrivateModelNetworkProps,
  refuseAddressInUse,
  refuseMixture,
} from './private-model-network-props';
import { NamesClosed } from './private-name';
import { RegionalApiEndpoint } from './regional-api-endpoint';

export type { NetworkFeature, PrivateModelNetworkProps } from './private-model-network-props';

/**
 * A network without a way to the internet, in which models are reached at private addresses.
 *
 * Connections go out to Google's APIs (those that a service perimeter can hold) and to the endpoints you connect, on port 443, and
 * nowhere else; none come in. Connections, refusals and DNS queries are logged; public names are not resolved.
 * Needs no rights on the organization, and in the project the APIs compute, dns, servicedirectory, and for APIs of regions networkconnectivity.
 * What credentials from elsewhere may fetch or bring through the same APIs, a `ServicePerimeter` decides.
 *
 * @example
 * const network = new PrivateModelNetwork(stack, 'Network', { project, subnets: { 'europe-west4': '10.0.0.0/20' } });
 * network.reachRegionalApi('modelarmor', 'europe-west4');
 */
export class PrivateModelNetwork extends GoogleConstruct implements INetworkRef {
  public readonly networkId: string;
  public readonly subnetworks: Readonly<Record<string, string>>;

  /** The way to Google's APIs. Undefined in a network that has its own. */
  public readonly googleApis: GoogleApisEndpoint | undefined;

  /** What is let out and in. Undefined in a network that has its own, whose owner must let the endpoints be reached. */
  public readonly fence: NetworkFence | undefined;

  private readonly project: GoogleProject;
  private readonly regionalApis = new Map<string, RegionalApiEndpoint>();

  /**
   * @throws NetworkBrought if `subnets` or `flowSampling` is given for a network that you bring
   * @throws NetworkNotBrought if `networkAlreadyHas` is given without one
   * @throws SubnetsMissing if there is neither a network nor a subnetwork
   * @throws NetworkFormat if the network that you bring has no such id
   * @throws AddressMissing if that network has `googleApis` and no `firewall`, and `googleApisAddress` is not given
   * @throws RegionFormat, CidrFormat, CidrOverlap, FlowSampling as `IsolatedNetwork` does
   * @throws AddressFormat if `googleApisAddress` is not one private address
   * @throws AddressInSubnet if it lies in a subnetwork
   * @throws DomainFormat if one of `googleDomains` is no domain
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateModelNetworkProps,
  ) {
    super(scope, id);
    const { project, googleApisAddress = '10.255.255.254' } = props;
    this.project = project;
    refuseMixture(props, this);
    refuseAddressInUse(googleApisAddress, props, this);
    const { networkId, subnetworks } = this.broughtOrMade();
    this.networkId = networkId;
    this.subnetworks = subnetworks;
    if (this.lacks('googleApis')) {
      this.googleApis = new GoogleApisEndpoint(this, 'GoogleApis', {
        project,
        networkId,
        address: googleApisAddress,
        otherDomains: props.googleDomains ?? [],
        centralDns: props.centralDns === true,
        serviceDirectoryRegion: props.serviceDirectoryRegion,
      });
    }
    if (this.lacks('firewall')) {
      this.fence = new NetworkFence(this, 'Fence', { project, networkId, googleApis: googleApisAddress });
    }
    if (this.lacks('dnsLog')) {
      new DnsPolicy(this, 'DnsLog', {
        project: project.projectId,
        name: stableName(this, { room: 63, separator: '-' }),
        enableLogging: true,
        enableInboundForwarding: false,
        networks: [{ networkUrl: networkId }],
      });
    }
    if (this.lacks('closedNames') && props.publicNames !== true) {
      new NamesClosed(this, 'ClosedNames', { project, networkId });
    }
  }

  /**
   * A private way to a model, or to another service that somebody published for this project.
   *
   * The attachment of a model is there once a model is deployed: connect it in a second deployment.
   *
   * @throws ServiceAttachment, RegionMissing, RegionOther, RegionUnknown, DnsNameFormat as `PrivateConnection` does
   */
  public connect(id: string, target: ConnectionTarget): PrivateConnection {
    const connection = new PrivateConnection(this, `To${id}`, { project: this.project, network: this, ...target });
    this.fence?.letReach(connection.address);
    return connection;
  }

  /**
   * A private way to an API that a region keeps to itself, such as 'modelarmor', made the first time it is asked for.
   *
   * The endpoint for all APIs does not lead there.
   *
   * @throws ApiFormat, RegionUnknown as `RegionalApiEndpoint` does
   */
  public reachRegionalApi(api: string, region: string): RegionalApiEndpoint {
    const id = `${api}-${region}`;
    const known = this.regionalApis.get(id);
    if (known !== undefined) return known;
    const made = new RegionalApiEndpoint(this, id, { project: this.project, network: this, api, region });
    this.regionalApis.set(id, made);
    this.fence?.letReach(made.address);
    return made;
  }

  /**
   * Lets Vertex AI put an interface into the network, for training jobs, pipelines and agents. Nobody is let in of itself.
   *
   * Vertex AI lets its own project in when a job asks for it, for which its agent needs `compute.networkAttachments.get`,
   * `compute.networkAttachments.update` and `compute.regionOperations.get`. What it runs keeps a way to the internet of its own, which
   * only a `ServicePerimeter` takes away.
   *
   * Source: https://cloud.google.com/vertex-ai/docs/general/psc-interfaces
   *
   * @throws RegionUnknown if the network has no subnetwork in the region
   */
  public networkAttachment(id: string, region: string): ComputeNetworkAttachment {
    const scope = new Construct(this, id);
    return new ComputeNetworkAttachment(scope, 'Attachment', {
      project: this.project.projectId,
      name: stableName(scope, { room: 63, separator: '-' }),
      region,
      subnetworks: [subnetworkIn(this, region, this)],
      connectionPreference: 'ACCEPT_MANUAL',
      // Vertex AI writes its own project there.
      lifecycle: { ignoreChanges: ['producer_accept_lists'] },
    });
  }

  private broughtOrMade(): INetworkRef {
    const { project, network, subnets = {}, flowSampling } = this.props;
    if (network !== undefined) return network;
    return new IsolatedNetwork(this, 'Vpc', { project, subnets, ...(flowSampling !== undefined && { flowSampling }) });
  }

  private lacks(feature: NetworkFeature): boolean {
    return this.props.networkAlreadyHas?.includes(feature) !== true;
  }
}
