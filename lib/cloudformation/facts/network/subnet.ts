import { every, some } from '../../../core';
import type { Fact, WayOut } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, shapeOf, unknownIn } from '../../text';
import { hasWorkload } from './standing';

/** What `AWS::EC2::Subnet` tells, where a model, an agent or code that calls one stands in it. */
export function subnet(subject: Subject): Fact[] {
  if (!hasWorkload(subject)) return [];
  return [
    fact('subnet', subject, {
      publicAddresses: subject.properties.get('MapPublicIpOnLaunch').boolean(false),
      waysOut: subject
        .referredBy('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId')
        .flatMap(({ properties }) => waysBy(properties.get('RouteTableId'))),
    }),
  ];
}

/** A table that only deployment names may lead to the internet. */
function waysBy(named: Field): WayOut[] {
  const table = named.target('AWS::EC2::RouteTable');
  if (table !== undefined) return table.referredBy('AWS::EC2::Route', 'RouteTableId').flatMap(wayOut);
  const hidden = unknownIn(named.text ?? '');
  return hidden === undefined ? [] : [{ place: named.place, open: hidden, bothWays: true }];
}

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock'];
const ONE_WAY = ['NatGatewayId', 'EgressOnlyInternetGatewayId', 'InstanceId', 'NetworkInterfaceId'];

function wayOut({ properties }: Subject): WayOut[] {
  const toAnywhere = some(DESTINATIONS.map((key) => matches(properties.get(key).text ?? '', /\/[0-7]$/)));
  const gateway = properties.get('GatewayId');
  const ways = isInternetGateway(gateway)
    ? [{ place: gateway.place, open: toAnywhere, bothWays: true }]
    : ONE_WAY.map((key) => properties.get(key)).map(({ place, isSet }) => ({
        place,
        open: every([toAnywhere, isSet]),
        bothWays: false,
      }));
  return ways.filter(({ open }) => open !== false);
}

/** Where the files do not hold it, its id tells, or that a route to everywhere leads there. */
function isInternetGateway(gateway: Field): boolean {
  const { text } = gateway;
  if (text === undefined) return false;
  return gateway.target('AWS::EC2::VPNGateway') === undefined && !/^((vgw|vpce|lgw)-|local$)/.test(shapeOf(text));
}
