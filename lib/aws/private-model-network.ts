import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ImmutableLogBucket } from './immutable-log-bucket';

/** What one role may do through an endpoint. */
export interface EndpointUse {
  readonly roleArn: string;
  readonly actions: string[];
  readonly resources: string[];
}

/** Skeleton. */
export class PrivateEndpoint extends Construct {
  public readonly vpcEndpointId: string;
  private readonly endpoint: ec2.InterfaceVpcEndpoint;

  public constructor(scope: Construct, id: string, vpc: ec2.IVpc, service: ec2.IInterfaceVpcEndpointService) {
    super(scope, id);
    this.endpoint = new ec2.InterfaceVpcEndpoint(this, 'Resource', { vpc, service, open: false });
    this.vpcEndpointId = this.endpoint.vpcEndpointId;
  }

  /** Opens the endpoint's policy to a role, for exactly these actions and resources. */
  public allow(use: EndpointUse): void {
    this.endpoint.addToPolicy(
      new iam.PolicyStatement({
        principals: [new iam.AnyPrincipal()],
        actions: use.actions,
        resources: use.resources,
        conditions: { ArnEquals: { 'aws:PrincipalArn': use.roleArn } },
      }),
    );
  }
}

/** Properties of a `PrivateModelNetwork`. */
export interface PrivateModelNetworkProps {
  readonly logs: ImmutableLogBucket;
}

/** Skeleton. */
export class PrivateModelNetwork extends Construct {
  public readonly vpc: ec2.IVpc;
  private readonly endpoints = new Map<string, PrivateEndpoint>();

  public constructor(scope: Construct, id: string, _props: PrivateModelNetworkProps) {
    super(scope, id);
    this.vpc = ec2.Vpc.fromVpcAttributes(this, 'Vpc', {
      vpcId: 'vpc-0',
      availabilityZones: ['eu-west-1a', 'eu-west-1b'],
      isolatedSubnetIds: ['subnet-1', 'subnet-2'],
      isolatedSubnetRouteTableIds: ['rtb-1', 'rtb-2'],
      vpcCidrBlock: '10.0.0.0/16',
    });
  }

  /** Two or more subnets, in different zones, without a way to the internet. */
  public get subnets(): ec2.ISubnet[] {
    return this.vpc.isolatedSubnets;
  }

  /** The endpoint of a service, made the first time it is asked for. Its policy allows nothing until `allow` is called. */
  public endpoint(service: ec2.InterfaceVpcEndpointAwsService): PrivateEndpoint {
    const known = this.endpoints.get(service.shortName);
    if (known !== undefined) return known;
    const made = new PrivateEndpoint(this, service.shortName, this.vpc, service);
    this.endpoints.set(service.shortName, made);
    return made;
  }

  /** Lets a client open connections to the endpoints; nobody else can. */
  public admit(_client: ec2.IConnectable): void {}
}
