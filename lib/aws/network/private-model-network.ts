import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { type BroughtVpcProps, privateSubnets, type VpcFeature } from './brought-vpc';
import { DnsFirewall } from './dns-firewall';
import { EndpointPerimeter } from './endpoint-perimeter';
import { IsolatedVpc, type IsolatedVpcProps } from './isolated-vpc';
import { DnsQueryLog, FlowLog } from './network-logs';
import { PrivateEndpoint } from './private-endpoint';
import { PrivateObjectStorage } from './private-object-storage';

export type { EndpointUse } from './endpoint-policy';
export type { PrivateEndpoint } from './private-endpoint';

/** Properties of a `PrivateModelNetwork`. */
export interface PrivateModelNetworkProps extends IsolatedVpcProps, BroughtVpcProps {
  /** Where connections and DNS queries are written down. */
  readonly logs: ImmutableLogBucket;

  /**
   * Services to make endpoints for besides those that the models in the network ask for.
   *
   * They let nobody through until `network.endpoint(service).allow(...)` is called.
   *
   * @default - none
   */
  readonly endpoints?: ec2.InterfaceVpcEndpointAwsService[];

  /**
   * Whether private hosted zones that you manage elsewhere, and have associated with the VPC, answer for the AWS services.
   *
   * The endpoints then bring no private DNS of their own; without such zones nothing in the network finds them.
   *
   * @default false - each endpoint answers for its service
   */
  readonly centralDns?: boolean;

  /**
   * Names that may be looked up besides those of AWS, such as 'db.corp.internal' or '*.corp.internal'.
   *
   * Private hosted zones need an entry too.
   *
   * @default - names of AWS only
   */
  readonly allowedDomains?: string[];

  /**
   * Id of the AWS organization whose principals may pass the endpoints, and whose buckets can be reached.
   *
   * @default - this stack's account only
   */
  readonly organizationId?: string;
}

/** What only an own VPC takes. */
const OWN_VPC_ONLY = ['cidr', 'zones', 'availabilityZones'] as const;

/** What only a brought VPC takes. */
const BROUGHT_VPC_ONLY = ['subnets', 'vpcAlreadyHas'] as const;

/** How services are called whose names are in a zone of their own: https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html */
const OF_SAGEMAKER = { service: /^aws\.sagemaker\./, names: '*.sagemaker.aws' };

const HTTPS = ec2.Port.tcp(443);

/**
 * A network without a way to the internet, in which models are reached through private endpoints.
 *
 * Three things decide who reaches a service: the security group of the endpoints (open to whom `admit` names), the
 * policy of each endpoint (open to what `allow` names), and the roles' own permissions. Connections and DNS queries are
 * logged; names outside AWS are not resolved.
 *
 * @example
 * const network = new PrivateModelNetwork(stack, 'Network', { logs });
 * network.admit(worker);
 * network.endpoint(ec2.InterfaceVpcEndpointAwsService.KMS).allow({ roleArn, actions: ['kms:Decrypt'], resources: [keyArn] });
 */
export class PrivateModelNetwork extends Construct {
  public readonly vpc: ec2.IVpc;

  /** Subnets in two or more zones, without a way to the internet unless you selected others. */
  public readonly subnets: ec2.ISubnet[];

  /** The way to S3. Undefined in a VPC that has its own, whose policy is its owner's to open. */
  public readonly storage: PrivateObjectStorage | undefined;

  private readonly securityGroup: ec2.SecurityGroup;
  private readonly perimeter: EndpointPerimeter;
  private readonly dnsFirewall: DnsFirewall | undefined;
  private readonly endpoints = new Map<string, PrivateEndpoint>();

  /**
   * @throws VpcBrought if `cidr`, `zones` or `availabilityZones` is given for a VPC that you bring
   * @throws VpcNotBrought if `subnets` or `vpcAlreadyHas` is given without one
   * @throws ZonesTooFew if there are fewer than two zones
   * @throws ZonesTooMany if there are more than eight
   * @throws ZonesUnequal if `availabilityZones` repeats one, or does not fit `zones`
   * @throws SubnetsPublic if a public subnet is selected
   * @throws CidrFormat if `cidr` is not an IPv4 block from /16 to /25
   * @throws DomainFormat if one of `allowedDomains` is not a name, or is too wide
   * @throws OrganizationIdFormat if `organizationId` is not one
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateModelNetworkProps,
  ) {
    super(scope, id);
    this.refuseMixture();
    this.vpc = props.vpc ?? new IsolatedVpc(this, 'Vpc', props).vpc;
    this.subnets = privateSubnets(this, this.vpc, props.subnets);
    this.perimeter = EndpointPerimeter.of(this, props.organizationId);
    this.securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc: this.vpc,
      description: 'Private endpoints: open to admitted clients, closed to the outside',
      allowAllOutbound: false,
    });
    const { vpc, subnets, perimeter } = this;
    if (this.lacks('objectStorage'))
      this.storage = new PrivateObjectStorage(this, 'Storage', { vpc, subnets, perimeter });
    if (this.lacks('flowLog')) new FlowLog(this, 'FlowLog', vpc, props.logs);
    if (this.lacks('dnsQueryLog')) new DnsQueryLog(this, 'DnsQueryLog', vpc, props.logs);
    if (this.lacks('dnsFirewall')) {
      this.dnsFirewall = new DnsFirewall(this, 'DnsFirewall', { vpc, allowedDomains: props.allowedDomains });
    }
    for (const service of props.endpoints ?? []) this.endpoint(service);
  }

  /**
   * The endpoint of a service, made the first time it is asked for. Its policy allows nothing until `allow` is called.
   *
   * Its id stays the same for as long as the network and the service do.
   */
  public endpoint(service: ec2.InterfaceVpcEndpointAwsService): PrivateEndpoint {
    const known = this.endpoints.get(service.shortName);
    if (known !== undefined) return known;
    const made = new PrivateEndpoint(this, service.shortName, {
      vpc: this.vpc,
      subnets: this.subnets,
      service,
      securityGroup: this.securityGroup,
      privateDns: this.props.centralDns !== true,
      perimeter: this.perimeter,
    });
    this.endpoints.set(service.shortName, made);
    if (OF_SAGEMAKER.service.test(service.name)) this.dnsFirewall?.allow([OF_SAGEMAKER.names]);
    return made;
  }

  /**
   * Lets a client open connections to the endpoints; nobody else can.
   *
   * The client may be in another stack. It needs a security group of its own: addresses and prefix lists are refused.
   *
   * @throws ClientWithoutSecurityGroup if the client is not known by a security group
   */
  public admit(client: ec2.IConnectable): void {
    const [group] = client.connections.securityGroups;
    if (group === undefined) {
      throw new ConfigError(
        'ClientWithoutSecurityGroup',
        "'client' must have a security group, got addresses only; admit the workload itself",
        this,
      );
    }
    // Each call writes the rules of both sides into the first-named side's stack, which then depends on the other's.
    if (this.dependsOn(Stack.of(group))) this.securityGroup.connections.allowFrom(client, HTTPS, 'Admitted client');
    else client.connections.allowTo(this.securityGroup, HTTPS, 'Private endpoints');
  }

  /**
   * Has further names answered in the network, as `allowedDomains` has.
   *
   * @throws DomainFormat if one is not a name, or is too wide
   * @throws DomainsManagedElsewhere if the VPC has a DNS firewall of its own
   */
  public allowDomains(domains: readonly string[]): void {
    this.dnsFirewall?.allow(domains);
    if (domains.length === 0 || this.dnsFirewall !== undefined) return;
    throw new ConfigError(
      'DomainsManagedElsewhere',
      `'allowedDomains' must be allowed where the VPC's own DNS firewall is managed, got '${domains[0]}'; allow it there`,
      this,
    );
  }

  private dependsOn(other: Stack): boolean {
    const own = Stack.of(this);
    const leanedOn = [...own.dependencies, Stack.of(this.vpc), Stack.of(this.props.logs)];
    return other !== own && leanedOn.includes(other);
  }

  private lacks(feature: VpcFeature): boolean {
    return this.props.vpcAlreadyHas?.includes(feature) !== true;
  }

  private refuseMixture(): void {
    const brought = this.props.vpc !== undefined;
    const misplaced = (brought ? OWN_VPC_ONLY : BROUGHT_VPC_ONLY).find((prop) => this.props[prop] !== undefined);
    if (misplaced === undefined) return;
    throw new ConfigError(
      brought ? 'VpcBrought' : 'VpcNotBrought',
      brought
        ? `'${misplaced}' must not be given together with 'vpc', got both; it is for the VPC that the network makes`
        : `'${misplaced}' must be given together with 'vpc', got no 'vpc'; it is for a VPC that you bring`,
      this,
    );
  }
}
