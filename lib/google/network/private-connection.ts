import { ComputeAddress } from '@cdktf/provider-google/lib/compute-address';
import { ComputeForwardingRule } from '@cdktf/provider-google/lib/compute-forwarding-rule';
import type { Construct } from 'constructs';
import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { type INetworkRef, subnetworkIn } from './network-ref';
import { PrivateName } from './private-name';

/** What a `PrivateConnection` leads to. */
export interface ConnectionTarget {
  /**
   * What the other side published: `projects/PROJECT/regions/REGION/serviceAttachments/NAME`.
   *
   * For a model that is what `gcloud ai endpoints describe` prints as `serviceAttachment` once a model is deployed.
   */
  readonly serviceAttachment: string;

  /**
   * The region of the attachment; callers must be in it.
   *
   * @default - the one that `serviceAttachment` names; needed where that is known only at deployment
   */
  readonly region?: string;

  /**
   * The name under which it is reached in the network, without a dot at its end.
   *
   * For a model it must be ENDPOINT-REGION-PROJECT_NUMBER.prediction.p.vertexai.goog, for which its certificate is made.
   *
   * @default - its address only
   */
  readonly dnsName?: string;
}

/** Properties of a `PrivateConnection`. */
export interface PrivateConnectionProps extends ConnectionTarget {
  readonly project: GoogleProject;
  readonly network: INetworkRef;
}

/**
 * A private address in a network that leads to a service which somebody else published, such as a model.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/predictions/private-service-connect
 */
export class PrivateConnection extends GoogleConstruct {
  public readonly forwardingRule: ComputeForwardingRule;

  /** The private IPv4 address, known at deployment. */
  public readonly address: string;

  /**
   * @throws ServiceAttachment if `serviceAttachment` is not one
   * @throws RegionMissing if the region is neither given nor named in `serviceAttachment`
   * @throws RegionUnknown if the network has no subnetwork there
   * @throws DnsNameFormat if `dnsName` is no name
   */
  public constructor(scope: Construct, id: string, props: PrivateConnectionProps) {
    super(scope, id);
    const { project, network, serviceAttachment, dnsName } = props;
    const region = regionOf(props, this);
    const name = stableName(this, { room: 63, separator: '-' });
    const address = new ComputeAddress(this, 'Address', {
      project: project.projectId,
      name,
      region,
      addressType: 'INTERNAL',
      subnetwork: subnetworkIn(network, region, this),
    });
    this.address = address.address;
    this.forwardingRule = new ComputeForwardingRule(this, 'Rule', {
      project: project.projectId,
      name,
      region,
      target: serviceAttachment,
      // Left out, the provider would ask for a load balancer on the internet.
      loadBalancingScheme: '',
      network: network.networkId,
      ipAddress: address.id,
      // The other side closes the connection when the model is deployed anew.
      recreateClosedPsc: true,
    });
    if (dnsName === undefined) return;
    refuseMalformed(dnsName, this);
    const { networkId } = network;
    new PrivateName(this, 'Name', { project, networkId, dnsName: `${dnsName}.`, address: this.address });
  }
}

function regionOf({ serviceAttachment, region }: ConnectionTarget, place: Placed): string {
  const shape = /^(?:https:\/\/[^/]+\/compute\/v1\/)?projects\/[^/]+\/regions\/([^/]+)\/serviceAttachments\/[^/]+$/;
  const [, named] = shape.exec(serviceAttachment) ?? [];
  if (named === undefined && !Token.isUnresolved(serviceAttachment)) {
    const reason = `'serviceAttachment' must be projects/PROJECT/regions/REGION/serviceAttachments/NAME, got '${serviceAttachment}'`;
    throw new ConfigError('ServiceAttachment', reason, place);
  }
  const known = region ?? named;
  if (known !== undefined && (named === undefined || named === known)) return known;
  const got = known === undefined ? 'none' : `'${known}'`;
  const reason = `'region' must be that of 'serviceAttachment', got ${got}; callers and attachment must be in one region`;
  throw new ConfigError(known === undefined ? 'RegionMissing' : 'RegionOther', reason, place);
}

function refuseMalformed(dnsName: string, place: Placed): void {
  if (Token.isUnresolved(dnsName) || /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(dnsName)) return;
  const reason = `'dnsName' must be a name such as '1234-europe-west4-123456789012.prediction.p.vertexai.goog', got '${dnsName}'`;
  throw new ConfigError('DnsNameFormat', reason, place);
}
