import { changed, make, ref, vpc } from '../../../seeded/network-parts';
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
  ['an internet gateway', route({ GatewayId: 'igw-0a1b2c3d' }), ['fail RRoute Properties/GatewayId']],
  [
    'an internet gateway of elsewhere',
    route({ GatewayId: { 'Fn::ImportValue': 'elsewhere' } }),
    ['fail RRoute Properties/GatewayId'],
  ],
  [
    'for IPv6',
    route({ DestinationCidrBlock: undefined, DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-0a1b2c3d' }),
    ['fail RRoute Properties/GatewayId'],
  ],
  ['a route to one range', route({ DestinationCidrBlock: '192.0.2.0/24', GatewayId: 'igw-0a1b2c3d' }), []],
  ['a gateway to the own site', route({ GatewayId: 'vgw-0a1b2c3d' }), []],
  [
    'a range known at deployment',
    route({ DestinationCidrBlock: { 'Fn::ImportValue': 'elsewhere' }, GatewayId: 'igw-0a1b2c3d' }),
    ['unknown RRoute Properties/GatewayId'],
  ],
  [
    'a table of routes that only deployment names',
    changed(placed(), 'RSubnetRoutes', { RouteTableId: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RSubnetRoutes Properties/RouteTableId'],
  ],
  ['a table of routes of elsewhere', changed(placed(), 'RSubnetRoutes', { RouteTableId: 'rtb-0a1b2c3d' }), []],
  ['no route', placed(), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-030', template)).toEqual(expected);
});
