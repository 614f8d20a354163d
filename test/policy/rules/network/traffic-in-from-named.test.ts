import { at, changed, endpoint } from '../../../seeded/network-parts';
import { found } from './found';

const admitting = (rule: object) => changed(endpoint('R'), 'RGroup', { SecurityGroupIngress: [rule] });

test.each([
  [
    'the block of the VPC',
    admitting({ IpProtocol: 'tcp', CidrIp: at('RVpc', 'CidrBlock') }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'the block of the VPC, spelled out',
    admitting({ IpProtocol: 'tcp', CidrIp: '10.20.0.0/16' }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  [
    'all private addresses',
    admitting({ IpProtocol: 'tcp', CidrIp: '10.0.0.0/8' }),
    ['fail RGroup Properties/SecurityGroupIngress/0/CidrIp'],
  ],
  ['a single range', admitting({ IpProtocol: 'tcp', CidrIp: '10.20.1.0/24' }), []],
  ['a list of prefixes', admitting({ IpProtocol: 'tcp', SourcePrefixListId: 'pl-0a1b2c3d' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-021', template)).toEqual(expected);
});
