import { at, balancer, changed, endpoint, group, make, ref, without } from '../../../seeded/network-parts';
import { found } from './found';

const admitting = (rule: object) => changed(endpoint('R'), 'RGroup', { SecurityGroupIngress: [rule] });

test.each([
  [
    'any address',
    admitting({ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'half of all addresses',
    admitting({ IpProtocol: 'tcp', CidrIp: '128.0.0.0/1' }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'any address of IPv6',
    admitting({ IpProtocol: 'tcp', CidrIpv6: '::/0' }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIpv6'],
  ],
  [
    'a block known only at deployment',
    admitting({ IpProtocol: 'tcp', CidrIp: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'a rule known only at deployment',
    admitting({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown RGroup Properties/SecurityGroupIngress/0'],
  ],
  [
    'a rule beside the group',
    {
      ...endpoint('R'),
      RRule: make('EC2::SecurityGroupIngress', {
        GroupId: at('RGroup', 'GroupId'),
        IpProtocol: '-1',
        CidrIp: '0.0.0.0/0',
      }),
    },
    ['fail RRule Properties/CidrIp'],
  ],
  [
    'one branch of two',
    {
      Conditions: { Open: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] } },
      Resources: admitting({ IpProtocol: 'tcp', CidrIp: { 'Fn::If': ['Open', '0.0.0.0/0', '10.1.2.0/24'] } }),
    },
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp/Fn::If/1'],
  ],
  [
    'the group before a load balancer to a model',
    {
      ...changed(balancer('R'), 'RBalancer', { SecurityGroups: [ref('RGroup')] }),
      ...changed(group('R'), 'RGroup', { SecurityGroupIngress: { IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' } }),
    },
    ['fail RGroup Properties/SecurityGroupIngress/CidrIp'],
  ],
  [
    'the group before a database of a knowledge base',
    {
      ...without(admitting({ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }), 'REndpoint'),
      RBase: make('Bedrock::KnowledgeBase', { StorageConfiguration: at('RCluster', 'DBClusterArn') }),
      RCluster: make('RDS::DBCluster', { VpcSecurityGroupIds: [ref('RGroup')] }),
    },
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'the group before an agent',
    {
      ...without(admitting({ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }), 'REndpoint'),
      RAgent: make('BedrockAgentCore::Runtime', {
        NetworkConfiguration: { NetworkMode: 'VPC', NetworkModeConfig: { SecurityGroups: [ref('RGroup')] } },
      }),
    },
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  ['a group', endpoint('R'), []],
  ['a group that no model is behind', without(admitting({ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }), 'REndpoint'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-020', template)).toEqual(expected);
});
