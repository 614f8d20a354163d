import type { Fact, WayOut } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { hasWorkload } from './standing';

/** What `AWS::EC2::Subnet` tells, where a model, an agent or code that calls one stands in it. */
export function subnet(subject: Subject): Fact[] {
  if (!hasWorkload(subject)) return [];
  return [
    fact('subnet', subject, {
      publicAddresses: subject.properties.get('MapPublicIpOnLaunch').boolean(false),
      waysOut: subject
        .referredBy('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId')
        .flatMap(({ properties }) => properties.get('RouteTableId').target('AWS::EC2::RouteTable') ?? [])
        .flatMap((table) => table.referredBy('AWS::EC2::Route', 'RouteTableId'))
        .flatMap(wayOut),
    }),
  ];
}

function wayOut({ properties }: Subject): WayOut[] {
  const destinations = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock'].map((key) => properties.get(key).text);
  if (!destinations.some((text) => text !== undefined && /\/[0-7]$/.test(shapeOf(text)))) return [];
  const gateway = properties.get('GatewayId');
  if (isInternetGateway(gateway)) return [{ place: gateway.place, bothWays: true }];
  return ['NatGatewayId', 'EgressOnlyInternetGatewayId', 'InstanceId', 'NetworkInterfaceId']
    .map((key) => properties.get(key))
    .filter((field) => field.isSet === true)
    .map(({ place }) => ({ place, bothWays: false }));
}

/** Where the files do not hold it, its id tells, or that a route to everywhere leads there. */
function isInternetGateway(gateway: Field): boolean {
  const { text } = gateway;
  if (text === undefined) return false;
  return gateway.target('AWS::EC2::VPNGateway') === undefined && !/^(vgw|vpce|lgw)-/.test(shapeOf(text));
}
