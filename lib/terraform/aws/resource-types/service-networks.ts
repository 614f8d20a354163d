import { block, blocks, json, type Made, type Part, same } from '../mapping';

/** VPC Lattice: services that call each other, and who may. */
export const SERVICE_NETWORKS: Readonly<Record<string, Made>> = {
  aws_vpclattice_service_network: {
    type: 'AWS::VpcLattice::ServiceNetwork',
    refersByArn: true,
    of: same('name', 'auth_type'),
  },
  aws_vpclattice_service: {
    type: 'AWS::VpcLattice::Service',
    refersByArn: true,
    of: same('name', 'auth_type', 'certificate_arn', 'custom_domain_name'),
  },
  aws_vpclattice_service_network_service_association: {
    type: 'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    of: same('service_identifier', 'service_network_identifier'),
  },
  aws_vpclattice_auth_policy: {
    type: 'AWS::VpcLattice::AuthPolicy',
    of: { ...same('resource_identifier'), policy: json('Policy') },
  },
  aws_vpclattice_listener: {
    type: 'AWS::VpcLattice::Listener',
    of: {
      ...same('name', 'protocol', 'port'),
      service_identifier: 'ServiceIdentifier',
      service_arn: 'ServiceIdentifier',
      default_action: block('DefaultAction', {
        forward: block('Forward', { target_groups: blocks('TargetGroups', same('target_group_identifier', 'weight')) }),
      }),
    },
  },
  aws_vpclattice_target_group: {
    type: 'AWS::VpcLattice::TargetGroup',
    refersByArn: true,
    of: { ...same('name', 'type'), config: block('Config', same('protocol', 'port', 'vpc_identifier')) },
  },
  aws_vpclattice_access_log_subscription: {
    type: 'AWS::VpcLattice::AccessLogSubscription',
    of: same('resource_identifier', 'destination_arn'),
  },
};

export const PARTS_OF_SERVICE_NETWORKS: Readonly<Record<string, Part>> = {
  aws_vpclattice_target_group_attachment: {
    within: 'target_group_identifier',
    types: ['aws_vpclattice_target_group'],
    of: { target: blocks('Targets', same('id', 'port')) },
  },
};
