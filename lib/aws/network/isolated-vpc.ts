import { Fn, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Ipv4Block } from './ipv4-block';

/** Properties of an `IsolatedVpc`. */
export interface IsolatedVpcProps {
  /**
   * The addresses of the network: an IPv4 block from /16 to /25.
   *
   * Choose once. A change replaces the VPC and every endpoint in it; to move, build a second network beside this one.
   *
   * @default '10.0.0.0/16'
   */
  readonly cidr?: string;

  /**
   * How many zones to spread over, from 2 to 8: the first ones that the region lists.
   *
   * More can be added at any time; they move none of the others.
   *
   * @default 2, or as many as `availabilityZones` names
   */
  readonly zones?: number;

  /**
   * The zones by name, such as 'eu-west-1a'.
   *
   * Needed where a service has its endpoints in some zones only. Add new names at the end.
   *
   * @default - the region's own order
   */
  readonly availabilityZones?: string[];
}

/**
 * A VPC of isolated subnets, one in each zone: no internet gateway, no NAT, no route but to itself and to its gateway endpoints.
 *
 * It is written without any look-up, also where the account and the region are known. Its default security group is left
 * as AWS makes it, because only a custom resource could empty it; nothing here is put into that group.
 */
export class IsolatedVpc extends Construct {
  public readonly vpc: ec2.IVpc;

  public constructor(scope: Construct, id: string, props: IsolatedVpcProps) {
    super(scope, id);
    const cidr = props.cidr ?? '10.0.0.0/16';
    const block = Ipv4Block.parse(cidr, scope);
    const zones = zoneNames(scope, props);
    const resource = new ec2.CfnVPC(this, 'Resource', {
      cidrBlock: cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });
    const routes = new ec2.CfnRouteTable(this, 'Routes', { vpcId: resource.ref });
    const subnets = zones.map((zone, i) => this.subnet(`Subnet${i + 1}`, routes, zone, block.slice(i)));
    this.vpc = ec2.Vpc.fromVpcAttributes(this, 'Vpc', {
      vpcId: resource.ref,
      vpcCidrBlock: cidr,
      availabilityZones: subnets.map(({ attrAvailabilityZone }) => attrAvailabilityZone),
      isolatedSubnetIds: subnets.map(({ ref }) => ref),
      isolatedSubnetRouteTableIds: subnets.map(() => routes.ref),
      isolatedSubnetIpv4CidrBlocks: subnets.map((_, i) => block.slice(i)),
    });
  }

  private subnet(id: string, routes: ec2.CfnRouteTable, availabilityZone: string, cidrBlock: string): ec2.CfnSubnet {
    const subnet = new ec2.CfnSubnet(this, id, {
      vpcId: routes.vpcId,
      availabilityZone,
      cidrBlock,
      mapPublicIpOnLaunch: false,
    });
    new ec2.CfnSubnetRouteTableAssociation(this, `${id}Routes`, { subnetId: subnet.ref, routeTableId: routes.ref });
    return subnet;
  }
}

function zoneNames(scope: Construct, { zones, availabilityZones }: IsolatedVpcProps): string[] {
  const count = zones ?? availabilityZones?.length ?? 2;
  if (!Number.isInteger(count) || count < 2 || count > Ipv4Block.SLICES) {
    const got = Token.isUnresolved(count) ? 'a value known only at deploy time' : `${count}`;
    throw new ConfigError(
      count > 2 ? 'ZonesTooMany' : 'ZonesTooFew',
      `'zones' must be a whole number from 2 to ${Ipv4Block.SLICES}, got ${got}`,
      scope,
    );
  }
  if (availabilityZones === undefined) {
    return Array.from({ length: count }, (_, i) => Fn.select(i, Fn.getAzs()));
  }
  if (new Set(availabilityZones).size !== count) {
    throw new ConfigError(
      'ZonesUnequal',
      `'availabilityZones' must name ${count} different zones, got ${availabilityZones.join(', ')}`,
      scope,
    );
  }
  return availabilityZones;
}
