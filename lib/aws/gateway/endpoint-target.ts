import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as rds from 'aws-cdk-lib/aws-rds';
import type { IConstruct } from 'constructs';
import { ConfigError, type Placed } from '../../core';
import { EndpointTraffic } from './endpoint-traffic';

/** What an endpoint leads to. */
export interface EndpointTarget {
  /** Where the endpoint's security group is. */
  readonly vpc: ec2.IVpc;
  readonly traffic: EndpointTraffic;
  /** What the endpoint may connect to: something with security groups, which then admit it, or addresses. */
  readonly destination: ec2.IConnectable;
  /** The properties that differ from one kind of endpoint to the next. */
  readonly properties: Pick<
    ec2.CfnVerifiedAccessEndpointProps,
    'endpointType' | 'loadBalancerOptions' | 'networkInterfaceOptions' | 'rdsOptions' | 'cidrOptions'
  >;
}

/** Properties that kinds of endpoint with network interfaces of their own share. */
export interface SubnetProps {
  /**
   * Where the endpoint has its network interfaces: one subnet a zone.
   *
   * @default - one isolated subnet a zone, or where the VPC has none, one private subnet a zone
   */
  readonly subnets?: readonly ec2.ISubnet[];
}

/** What a load balancer endpoint leads to. */
export interface LoadBalancerTargetProps extends SubnetProps {
  /** An internal load balancer, whose security groups let in nobody but the endpoint. */
  readonly loadBalancer: elbv2.IApplicationLoadBalancer | elbv2.INetworkLoadBalancer;

  readonly traffic: EndpointTraffic;

  /**
   * The VPC of the load balancer.
   *
   * @default - the one the load balancer names; needed where it names none
   */
  readonly vpc?: ec2.IVpc;
}

/** What a network interface endpoint leads to. */
export interface NetworkInterfaceTargetProps {
  readonly networkInterface: ec2.INetworkInterfaceRef;

  /** The security group of the network interface, which will let the endpoint in. */
  readonly securityGroup: ec2.ISecurityGroup;

  readonly traffic: EndpointTraffic;
  readonly vpc: ec2.IVpc;
}

/** What a database endpoint leads to. */
export interface DatabaseTargetProps extends SubnetProps {
  /** An instance, a cluster or a proxy in front of them, whose security groups will let the endpoint in. */
  readonly database: rds.IDatabaseInstance | rds.IDatabaseCluster | (rds.IDatabaseProxy & ec2.IConnectable);

  /** The port of the database. */
  readonly port: number;

  readonly vpc: ec2.IVpc;
}

/** What a CIDR endpoint leads to. */
export interface CidrTargetProps {
  /** The addresses behind the endpoint, such as `10.0.4.0/24`. Other addresses make another endpoint. */
  readonly cidr: string;

  /** The TCP ports behind the endpoint. */
  readonly ports: readonly ec2.Port[];

  readonly vpc: ec2.IVpc;

  /** Where the endpoint has its network interfaces. Other subnets make another endpoint. */
  readonly subnets: readonly ec2.ISubnet[];
}

/**
 * @throws LoadBalancerPublic if the load balancer faces the internet
 * @throws LoadBalancerVpc if the load balancer does not name its VPC and `vpc` is not given
 * @throws EndpointSubnets if there is no subnet
 * @throws TargetSecurityGroup if the load balancer has no security group
 */
export function loadBalancerTarget(props: LoadBalancerTargetProps, place: Placed): EndpointTarget {
  const { loadBalancer, traffic, vpc = loadBalancer.vpc } = props;
  const resource = loadBalancer.node.defaultChild;
  if (elbv2.CfnLoadBalancer.isCfnLoadBalancer(resource) && resource.scheme === 'internet-facing') {
    const reason = `'loadBalancer' must be internal, got ${loadBalancer.node.path} that faces the internet; whoever reaches it goes around the gateway`;
    throw new ConfigError('LoadBalancerPublic', reason, place);
  }
  if (vpc === undefined) {
    const reason = `'vpc' must be given, because ${loadBalancer.node.path} does not name its VPC, got none`;
    throw new ConfigError('LoadBalancerVpc', reason, place);
  }
  const { loadBalancerArn } = loadBalancer;
  const loadBalancerOptions = { loadBalancerArn, ...portsOf(traffic), subnetIds: subnetIds(props.subnets, vpc, place) };
  return {
    vpc,
    traffic,
    destination: guarded(loadBalancer, 'loadBalancer', place),
    properties: { endpointType: 'load-balancer', loadBalancerOptions },
  };
}

export function networkInterfaceTarget(props: NetworkInterfaceTargetProps): EndpointTarget {
  const { networkInterfaceId } = props.networkInterface.networkInterfaceRef;
  const networkInterfaceOptions = { networkInterfaceId, ...portsOf(props.traffic) };
  return {
    vpc: props.vpc,
    traffic: props.traffic,
    destination: props.securityGroup,
    properties: { endpointType: 'network-interface', networkInterfaceOptions },
  };
}

/**
 * @throws EndpointSubnets if there is no subnet
 * @throws TargetSecurityGroup if the database has no security group
 */
export function databaseTarget(props: DatabaseTargetProps, place: Placed): EndpointTarget {
  const { database, port, vpc } = props;
  const subnets = subnetIds(props.subnets, vpc, place);
  return {
    vpc,
    traffic: EndpointTraffic.tcp(ec2.Port.tcp(port)),
    destination: guarded(database, 'database', place),
    properties: {
      endpointType: 'rds',
      rdsOptions: { ...addressOf(database), port, protocol: 'tcp', subnetIds: subnets },
    },
  };
}

/**
 * @throws EndpointCidr if the addresses are not a range of IPv4, or are all there are
 * @throws EndpointSubnets if there is no subnet
 */
export function cidrTarget({ cidr, ports, vpc, subnets }: CidrTargetProps, place: Placed): EndpointTarget {
  if (!Token.isUnresolved(cidr) && !/^(\d{1,3}\.){3}\d{1,3}\/([1-9]|[12]\d|3[0-2])$/.test(cidr)) {
    const reason = `'cidr' must be IPv4 addresses such as '10.0.4.0/24', got '${cidr}'; a gateway to everywhere keeps nothing`;
    throw new ConfigError('EndpointCidr', reason, place);
  }
  const traffic = EndpointTraffic.tcp(...ports);
  const cidrOptions = { cidr, ...portsOf(traffic), subnetIds: subnetIds(subnets, vpc, place) };
  return {
    vpc,
    traffic,
    destination: new ec2.Connections({ peer: ec2.Peer.ipv4(cidr) }),
    properties: { endpointType: 'cidr', cidrOptions },
  };
}

function portsOf({ https, ports }: EndpointTraffic) {
  if (https !== undefined) return { protocol: 'https', port: https.port ?? 443 };
  const ranges = ports.map((port) => port.toRuleJson());
  return { protocol: 'tcp', portRanges: ranges.map(({ fromPort, toPort }) => ({ fromPort, toPort })) };
}

function addressOf(database: DatabaseTargetProps['database']) {
  if ('instanceArn' in database) {
    return { rdsDbInstanceArn: database.instanceArn, rdsEndpoint: database.dbInstanceEndpointAddress };
  }
  return 'clusterArn' in database
    ? { rdsDbClusterArn: database.clusterArn, rdsEndpoint: database.clusterEndpoint.hostname }
    : { rdsDbProxyArn: database.dbProxyArn, rdsEndpoint: database.endpoint };
}

/** Something that has security groups, so that it can let in the endpoint and nobody else. */
function guarded<T extends ec2.IConnectable & IConstruct>(target: T, prop: string, place: Placed): T {
  if (target.connections.securityGroups.length > 0) return target;
  const reason = `'${prop}' must have a security group, got ${target.node.path} without one; give it one, so that it lets in the endpoint only`;
  throw new ConfigError('TargetSecurityGroup', reason, place);
}

function subnetIds(given: readonly ec2.ISubnet[] | undefined, vpc: ec2.IVpc, place: Placed): string[] {
  const isolated = vpc.isolatedSubnets.length > 0;
  const subnetType = isolated ? ec2.SubnetType.PRIVATE_ISOLATED : ec2.SubnetType.PRIVATE_WITH_EGRESS;
  const none = given === undefined && !isolated && vpc.privateSubnets.length === 0;
  const subnets = given ?? (none ? [] : vpc.selectSubnets({ subnetType, onePerAz: true }).subnets);
  if (subnets.length > 0) return subnets.map(({ subnetId }) => subnetId);
  throw new ConfigError(
    'EndpointSubnets',
    `'subnets' must hold a subnet, because ${vpc.node.path} names none without a route from the internet, got none`,
    place,
  );
}
