import { Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** Something that a VPC may have already, and cannot or should not have twice. */
export type VpcFeature = 'dnsFirewall' | 'dnsQueryLog' | 'flowLog' | 'objectStorage';

/** Properties of a VPC that was not made here. */
export interface BroughtVpcProps {
  /**
   * A VPC of your own. DNS support and DNS host names must be on.
   *
   * @default - a new VPC of isolated subnets
   */
  readonly vpc?: ec2.IVpc;

  /**
   * Which subnets of your VPC belong to the network: in two zones at least, and none of them public.
   *
   * Subnets with a route to a NAT are taken when you select them; the network is then as closed as they are.
   *
   * @default - its isolated subnets
   */
  readonly subnets?: ec2.SubnetSelection;

  /**
   * What your VPC has already, so that the network does not make its own.
   *
   * A route table leads to S3 through one gateway endpoint, and a DNS firewall read first decides for those after it.
   *
   * @default - nothing
   */
  readonly vpcAlreadyHas?: VpcFeature[];
}

/**
 * The subnets of a brought VPC that a private network may use.
 *
 * What only the deployment or a look-up knows is not counted.
 *
 * @throws SubnetsPublic if one of them is public
 * @throws ZonesTooFew if they are in fewer than two zones
 */
export function privateSubnets(scope: Construct, vpc: ec2.IVpc, selection?: ec2.SubnetSelection): ec2.ISubnet[] {
  const { subnets, isPendingLookup } = vpc.selectSubnets(selection ?? { subnets: vpc.isolatedSubnets });
  const publicIds = vpc.publicSubnets.map(({ subnetId }) => subnetId);
  const open = subnets.find(({ subnetId }) => publicIds.includes(subnetId));
  if (open !== undefined) {
    throw new ConfigError(
      'SubnetsPublic',
      `'subnets' must hold no public subnet, got ${open.node.path}; select isolated ones`,
      scope,
    );
  }
  const zones = new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size;
  const countable = !isPendingLookup && !Token.isUnresolved(subnets.map(({ subnetId }) => subnetId));
  if (countable && zones < 2) {
    throw new ConfigError(
      'ZonesTooFew',
      `'vpc' must have isolated subnets in at least two zones, got ${zones}; add subnets, or select others with 'subnets'`,
      scope,
    );
  }
  return subnets;
}
