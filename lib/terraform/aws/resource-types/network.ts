import { blocks, json, type Made, same } from '../mapping';

const TRAFFIC = {
  protocol: 'IpProtocol',
  from_port: 'FromPort',
  to_port: 'ToPort',
  cidr_blocks: 'CidrIp',
  ipv6_cidr_blocks: 'CidrIpv6',
  description: 'Description',
};

/** One rule of CloudFormation has one range. */
const RANGES = ['CidrIp', 'CidrIpv6'];

export const NETWORKS: Readonly<Record<string, Made>> = {
  aws_vpc: { type: 'AWS::EC2::VPC', of: same('cidr_block', 'enable_dns_support', 'enable_dns_hostnames') },
  aws_subnet: {
    type: 'AWS::EC2::Subnet',
    of: same('vpc_id', 'cidr_block', 'availability_zone', 'map_public_ip_on_launch'),
  },
  aws_internet_gateway: { type: 'AWS::EC2::InternetGateway', of: {} },
  aws_nat_gateway: { type: 'AWS::EC2::NatGateway', of: same('subnet_id') },
  aws_security_group: {
    type: 'AWS::EC2::SecurityGroup',
    of: {
      name: 'GroupName',
      description: 'GroupDescription',
      ...same('vpc_id'),
      ingress: blocks('SecurityGroupIngress', TRAFFIC, RANGES),
      egress: blocks('SecurityGroupEgress', TRAFFIC, RANGES),
    },
  },
  aws_vpc_endpoint: {
    type: 'AWS::EC2::VPCEndpoint',
    otherwise: { PrivateDnsEnabled: false },
    of: {
      ...same(
        'service_name',
        'vpc_id',
        'vpc_endpoint_type',
        'private_dns_enabled',
        'subnet_ids',
        'security_group_ids',
        'route_table_ids',
      ),
      policy: json('PolicyDocument'),
    },
  },
};
