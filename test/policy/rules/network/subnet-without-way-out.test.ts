import { make, ref, vpc } from '../../../seeded/network-parts';
import { found } from './found';

const placed = (more: Readonly<Record<string, object>> = {}) => ({
  ...vpc('R'),
  RModel: make('SageMaker::Model', { VpcConfig: { Subnets: [ref('RSubnet')] } }),
  ...more,
});
const route = (properties: object) =>
  placed({
    RRoute: make('EC2::Route', { RouteTableId: ref('RRoutes'), DestinationCidrBlock: '0.0.0.0/0', ...properties }),
  });

test.each([
  ['a NAT gateway', route({ NatGatewayId: 'nat-0a1b2c3d' }), ['fail RRoute Properties/NatGatewayId']],
  [
    'a gateway for IPv6',
    route({ EgressOnlyInternetGatewayId: 'eigw-0a1b2c3d' }),
    ['fail RRoute Properties/EgressOnlyInternetGatewayId'],
  ],
  ['a transit gateway, behind which others decide', route({ TransitGatewayId: 'tgw-0a1b2c3d' }), []],
  [
    'a NAT gateway named at deployment',
    route({ NatGatewayId: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RRoute Properties/NatGatewayId'],
  ],
  [
    'a range known at deployment',
    route({ DestinationCidrBlock: { 'Fn::ImportValue': 'elsewhere' }, NatGatewayId: 'nat-0a1b2c3d' }),
    ['unknown RRoute Properties/NatGatewayId'],
  ],
  [
    'a range known at deployment, to another network',
    route({ DestinationCidrBlock: { 'Fn::ImportValue': 'elsewhere' }, VpcPeeringConnectionId: 'pcx-0a1b2c3d' }),
    [],
  ],
  ['no route', placed(), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-031', template)).toEqual(expected);
});
