import { Token } from 'aws-cdk-lib';
import type { ICertificateRef } from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { AccessRule } from '../gateway/access-rule';
import { EndpointTraffic } from '../gateway/endpoint-traffic';
import type { VerifiedAccessEndpoint } from '../gateway/verified-access-endpoint';
import type { VerifiedAccessGateway } from '../gateway/verified-access-gateway';
import { GovernedLogGroup } from '../log/governed-log-group';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import type { AppQuestion } from '../proof/no-request';
import { checkRoutes, type IdentityRoute, portOf, type RoutePeople, routeName } from './identity-route';
import { routeBalancer } from './route-balancer';
import { RouteNetwork } from './route-network';
import { askedOfPeople, askedOfWorkloads, checkGroups } from './routed-questions';
import { WorkloadWay } from './workload-way';

/** Properties of a `ModelRouter`. */
export interface ModelRouterProps extends TrustedBaseProps {
  /** Who reaches which model in which region: one row for each model in a region. */
  readonly routes: readonly IdentityRoute[];

  /** The network in which the load balancer is, and from which workloads call. */
  readonly vpc: ec2.IVpc;

  /** Subnets of the load balancer, in two zones at least, without public addresses. */
  readonly subnets: readonly ec2.ISubnet[];

  /** The certificate that the load balancer shows to the gateway and to VPC Lattice. */
  readonly certificate: ICertificateRef;

  /**
   * The managed prefix list of VPC Lattice in this region, such as 'pl-0cbd4c1c3d5f1a2b3':
   * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.REGION.vpc-lattice`.
   *
   * @default - none; needed where a row names workloads
   */
  readonly latticePrefixListId?: string;

  /**
   * The gateway that people come through.
   *
   * @default - none; needed where a row names people
   */
  readonly gateway?: VerifiedAccessGateway;

  /** Where the load balancer logs its requests. */
  readonly logs: ImmutableLogBucket;
}

/**
 * Routes calls to models by who calls: one typed table of identities, models and regions.
 *
 * Each row has a way of its own, so that no path, host name or header leads from one into another: workloads reach it by a service of VPC
 * Lattice, which allows their roles and denies everybody else; people by an endpoint of the gateway, which asks for their groups; and both
 * lead to a port of the load balancer behind which there is this row's target alone. The load balancer takes connections from these two only.
 *
 * Charged by the hour: the load balancer, each service of VPC Lattice, and each endpoint of the gateway.
 *
 * @throws RoutesMissing, RouteRegion, RouteTwice, RoutePort, RouteForNobody if the table is no good
 * @throws RouteGroups if the groups of a row are not of one claim
 * @throws RouterGateway if a row names people and there is no gateway
 * @throws RouterPrefixList if a row names workloads and the prefix list is not given, or is none
 * @throws GranteeNotRole, GrantAcrossStacks if a workload is no role, or is in another stack without a name of its own
 * @throws RoleImmutable if the policy of a workload's role cannot be changed
 */
export class ModelRouter extends Construct implements ec2.IConnectable {
  public readonly loadBalancer: elbv2.ApplicationLoadBalancer;

  /** What connects to VPC Lattice: `router.connections.allowDefaultPortFrom(theFunction)`. */
  public readonly connections: ec2.Connections;

  private readonly endpoints = new Map<IdentityRoute, VerifiedAccessEndpoint>();
  private readonly ways = new Map<IdentityRoute, WorkloadWay>();
  private readonly clients: ec2.SecurityGroup;
  private network: RouteNetwork | undefined;
  private callLog: GovernedLogGroup | undefined;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ModelRouterProps,
  ) {
    super(scope, id);
    checkRoutes(props.routes, this);
    this.checkParts();
    const { vpc } = props;
    this.clients = new ec2.SecurityGroup(this, 'Clients', { vpc, allowAllOutbound: false });
    this.connections = new ec2.Connections({ securityGroups: [this.clients], defaultPort: ec2.Port.tcp(443) });
    this.loadBalancer = routeBalancer(this, props);
    for (const route of props.routes) this.addRoute(route);
  }

  /**
   * The name at which the workloads of a row reach their model, known at deployment.
   *
   * @throws RouteUnknown if the row is none of this router, or names no workloads
   */
  public domainOf(route: IdentityRoute): string {
    const way = this.ways.get(route);
    if (way !== undefined) return way.domainName;
    const reason =
      "'route' must be a row of this router that names workloads, got another one; hand over the same object";
    throw new ConfigError('RouteUnknown', reason, this);
  }

  /**
   * What `zeroTrust.require` takes: that no identity reaches a model that its row does not name, neither a workload through VPC Lattice nor
   * a person through the gateway.
   */
  public reachesOnlyAsNamed(): readonly AppQuestion[] {
    return this.props.routes.flatMap((route) => [
      ...askedOfWorkloads(route, this.ways.get(route)),
      ...askedOfPeople(route, this.endpoints.get(route), this.props.gateway),
    ]);
  }

  private checkParts(): void {
    const { routes, gateway, latticePrefixListId } = this.props;
    for (const route of routes) checkGroups(route, this);
    const people = routes.find(({ people }) => people !== undefined);
    if (people !== undefined && gateway === undefined) {
      const reason = `'gateway' must be given, because the row of '${routeName(people)}' names people, got none`;
      throw new ConfigError('RouterGateway', reason, this);
    }
    const workloads = routes.find((route) => (route.workloads ?? []).length > 0);
    const isKnown = latticePrefixListId !== undefined && !Token.isUnresolved(latticePrefixListId);
    if (isKnown && !/^pl-[0-9a-f]+$/.test(latticePrefixListId)) {
      const reason = `'latticePrefixListId' must be 'pl-' and hexadecimal digits, got '${latticePrefixListId}'; look it up`;
      throw new ConfigError('RouterPrefixList', reason, this);
    }
    if (workloads === undefined || latticePrefixListId !== undefined) return;
    const reason = `'latticePrefixListId' must be given, because the row of '${routeName(workloads)}' names workloads, got none`;
    throw new ConfigError('RouterPrefixList', reason, this);
  }

  private addRoute(route: IdentityRoute): void {
    const [name, port] = [routeName(route), portOf(route)];
    this.loadBalancer.addListener(name, {
      port,
      protocol: elbv2.ApplicationProtocol.HTTPS,
      open: false,
      certificates: [elbv2.ListenerCertificate.fromArn(this.props.certificate.certificateRef.certificateArn)],
      sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS,
      defaultAction: elbv2.ListenerAction.forward([route.to]),
    });
    if (route.people !== undefined) this.endpoints.set(route, this.wayForPeople(name, port, route.people));
    const callers = route.workloads ?? [];
    if (callers.length > 0) this.ways.set(route, this.wayForWorkloads(name, port, callers));
  }

  private wayForPeople(name: string, port: number, people: RoutePeople): VerifiedAccessEndpoint {
    const { gateway, vpc, subnets } = this.props;
    if (gateway === undefined) throw new ConfigError('RouterGateway', "'gateway' must be given, got none", this);
    const allowed = AccessRule.allow(...people.groups);
    const postures = people.on ?? [];
    return gateway.addLoadBalancer(`${this.node.id}-${name}`, {
      loadBalancer: this.loadBalancer,
      vpc,
      subnets: [...subnets],
      traffic: EndpointTraffic.https({ ...people, port }),
      rules: [postures.length > 0 ? allowed.on(...postures) : allowed],
    });
  }

  private wayForWorkloads(name: string, port: number, callers: readonly iam.IRole[]): WorkloadWay {
    const { vpc, latticePrefixListId = '' } = this.props;
    this.loadBalancer.connections.allowFrom(
      ec2.Peer.prefixList(latticePrefixListId),
      ec2.Port.tcp(port),
      'From VPC Lattice',
    );
    this.network ??= new RouteNetwork(this, 'Network', { vpc, securityGroup: this.clients });
    this.callLog ??= new GovernedLogGroup(this, 'CallLog', { ...this.props, retention: RetentionDays.ONE_YEAR });
    return new WorkloadWay(this, name, {
      vpc,
      serviceNetwork: this.network.serviceNetwork,
      loadBalancerArn: this.loadBalancer.loadBalancerArn,
      port,
      callers,
      logDestinationArn: this.callLog.logGroup.logGroupArn,
    });
  }
}
