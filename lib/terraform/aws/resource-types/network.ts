import { all, blocks, item, itself, json, type Made, type Mapping, type Part, same } from '../mapping';

/** @param peer what CloudFormation calls a group that traffic comes from or goes to */
const traffic = (peer: string, list: string): Mapping => ({
  protocol: 'IpProtocol',
  from_port: 'FromPort',
  to_port: 'ToPort',
  cidr_blocks: 'CidrIp',
  ipv6_cidr_blocks: 'CidrIpv6',
  prefix_list_ids: list,
  source_security_group_id: item(peer),
  security_groups: peer,
  self: itself(peer),
  description: 'Description',
});

const INWARD = traffic('SourceSecurityGroupId', 'SourcePrefixListId');
const OUTWARD = traffic('DestinationSecurityGroupId', 'DestinationPrefixListId');

/** One rule of CloudFormation has one range, one group or one list. */
const RANGES = [
  'CidrIp',
  'CidrIpv6',
  'SourceSecurityGroupId',
  'SourcePrefixListId',
  'DestinationSecurityGroupId',
  'DestinationPrefixListId',
];

/** CloudFormation lets everything out of a group without rules, and Terraform nothing. */
const NOTHING_OUT = { SecurityGroupEgress: [{ IpProtocol: 'icmp', CidrIp: '255.255.255.255/32' }] };

const GROUP: Made = {
  type: 'AWS::EC2::SecurityGroup',
  otherwise: NOTHING_OUT,
  of: {
    name: 'GroupName',
    description: 'GroupDescription',
    ...same('vpc_id'),
    ingress: blocks('SecurityGroupIngress', INWARD, RANGES),
    egress: blocks('SecurityGroupEgress', OUTWARD, RANGES),
  },
};

const RULE: Mapping = {
  security_group_id: 'GroupId',
  cidr_ipv4: 'CidrIp',
  cidr_ipv6: 'CidrIpv6',
  ...same('ip_protocol', 'from_port', 'to_port', 'description'),
};

const GATEWAYS = {
  ...same('gateway_id', 'nat_gateway_id', 'network_interface_id', 'transit_gateway_id', 'vpc_endpoint_id'),
  egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
};

const TABLE: Made = {
  type: 'AWS::EC2::RouteTable',
  of: same('vpc_id'),
  apart: {
    route: {
      type: 'AWS::EC2::Route',
      of: 'RouteTableId',
      is: { cidr_block: 'DestinationCidrBlock', ipv6_cidr_block: 'DestinationIpv6CidrBlock', ...GATEWAYS },
    },
  },
};

export const NETWORKS: Readonly<Record<string, Made>> = {
  aws_vpc: { type: 'AWS::EC2::VPC', of: same('cidr_block', 'enable_dns_support', 'enable_dns_hostnames') },
  aws_default_vpc: { type: 'AWS::EC2::VPC', of: same('cidr_block', 'enable_dns_support', 'enable_dns_hostnames') },
  aws_subnet: {
    type: 'AWS::EC2::Subnet',
    of: same('vpc_id', 'cidr_block', 'availability_zone', 'map_public_ip_on_launch'),
  },
  aws_default_subnet: {
    type: 'AWS::EC2::Subnet',
    // A subnet of the VPC that AWS makes gives addresses unless it is told not to.
    otherwise: { MapPublicIpOnLaunch: true },
    of: same('vpc_id', 'cidr_block', 'availability_zone', 'map_public_ip_on_launch'),
  },
  aws_internet_gateway: { type: 'AWS::EC2::InternetGateway', of: {} },
  aws_nat_gateway: { type: 'AWS::EC2::NatGateway', of: same('subnet_id') },
  aws_vpn_gateway: { type: 'AWS::EC2::VPNGateway', of: {} },
  aws_route_table: TABLE,
  aws_default_route_table: TABLE,
  aws_route: {
    type: 'AWS::EC2::Route',
    of: { ...same('route_table_id', 'destination_cidr_block', 'destination_ipv6_cidr_block'), ...GATEWAYS },
  },
  aws_route_table_association: {
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    of: same('subnet_id', 'route_table_id'),
  },
  aws_security_group: GROUP,
  aws_default_security_group: GROUP,
  aws_vpc_security_group_ingress_rule: {
    type: 'AWS::EC2::SecurityGroupIngress',
    of: { ...RULE, referenced_security_group_id: 'SourceSecurityGroupId', prefix_list_id: 'SourcePrefixListId' },
  },
  aws_vpc_security_group_egress_rule: {
    type: 'AWS::EC2::SecurityGroupEgress',
    of: {
      ...RULE,
      referenced_security_group_id: 'DestinationSecurityGroupId',
      prefix_list_id: 'DestinationPrefixListId',
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
  aws_flow_log: {
    type: 'AWS::EC2::FlowLog',
    always: { ResourceType: 'VPC' },
    of: {
      vpc_id: 'ResourceId',
      subnet_id: 'ResourceId',
      eni_id: 'ResourceId',
      ...same('traffic_type', 'log_destination', 'log_destination_type', 'log_group_name'),
    },
  },
  aws_network_interface: {
    type: 'AWS::EC2::NetworkInterface',
    of: { security_groups: 'GroupSet', ...same('subnet_id') },
  },
  aws_instance: {
    type: 'AWS::EC2::Instance',
    of: {
      iam_instance_profile: 'IamInstanceProfile',
      vpc_security_group_ids: 'SecurityGroupIds',
      ...same('subnet_id', 'instance_type'),
    },
  },
  aws_route53_resolver_firewall_domain_list: {
    type: 'AWS::Route53Resolver::FirewallDomainList',
    of: same('name', 'domains'),
  },
  aws_route53_resolver_firewall_rule_group: {
    type: 'AWS::Route53Resolver::FirewallRuleGroup',
    of: same('name'),
  },
  aws_route53_resolver_firewall_rule_group_association: {
    type: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    of: { firewall_rule_group_id: 'FirewallRuleGroupId', ...same('vpc_id', 'priority') },
  },
  aws_route53_resolver_query_log_config: {
    type: 'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    of: same('name', 'destination_arn'),
  },
  aws_route53_resolver_query_log_config_association: {
    type: 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    of: { resolver_query_log_config_id: 'ResolverQueryLogConfigId', resource_id: 'ResourceId' },
  },
};

const GROUPS = ['aws_security_group', 'aws_default_security_group'];
const ENDPOINTS = ['aws_vpc_endpoint'];

/** What Terraform writes as resources of their own. */
export const PARTS_OF_NETWORKS: Readonly<Record<string, Part>> = {
  aws_security_group_rule: {
    within: 'security_group_id',
    types: GROUPS,
    of: {
      ...INWARD,
      security_groups: all(),
      prefix_list_ids: all('SourcePrefixListId', 'DestinationPrefixListId'),
      source_security_group_id: all(item('SourceSecurityGroupId'), item('DestinationSecurityGroupId')),
      self: all(itself('SourceSecurityGroupId'), itself('DestinationSecurityGroupId')),
    },
    listed: { by: 'type', to: { ingress: 'SecurityGroupIngress', egress: 'SecurityGroupEgress' }, each: RANGES },
  },
  aws_vpc_endpoint_policy: {
    within: 'vpc_endpoint_id',
    types: ENDPOINTS,
    of: { policy: json('PolicyDocument') },
    replaces: ['PolicyDocument'],
  },
  aws_vpc_endpoint_security_group_association: {
    within: 'vpc_endpoint_id',
    types: ENDPOINTS,
    of: { security_group_id: item('SecurityGroupIds') },
  },
  aws_vpc_endpoint_subnet_association: {
    within: 'vpc_endpoint_id',
    types: ENDPOINTS,
    of: { subnet_id: item('SubnetIds') },
  },
  aws_vpc_endpoint_private_dns: {
    within: 'vpc_endpoint_id',
    types: ENDPOINTS,
    of: { private_dns_enabled: 'PrivateDnsEnabled' },
  },
  aws_route53_resolver_firewall_rule: {
    within: 'firewall_rule_group_id',
    types: ['aws_route53_resolver_firewall_rule_group'],
    of: { ...same('action', 'firewall_domain_list_id', 'priority', 'block_response') },
    listed: { to: 'FirewallRules' },
  },
};
