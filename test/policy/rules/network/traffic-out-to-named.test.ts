import { at, changed, endpoint, GROUP, make } from '../../../seeded/network-parts';
import { found } from './found';

const sending = (rules: unknown) => changed(endpoint('R'), 'RGroup', { SecurityGroupEgress: rules });

test.each([
  ['nothing said, which is everywhere', sending(undefined), ['fail RGroup Properties/SecurityGroupEgress']],
  ['an empty list, which leaves that as it is', sending([]), ['fail RGroup Properties/SecurityGroupEgress']],
  [
    'any address',
    sending([{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }]),
    ['fail RGroup Properties/SecurityGroupEgress/0/CidrIp'],
  ],
  [
    'rules known only at deployment',
    sending({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown RGroup Properties/SecurityGroupEgress'],
  ],
  [
    'a rule beside the group alone',
    {
      ...sending(undefined),
      RRule: make('EC2::SecurityGroupEgress', {
        GroupId: at('RGroup', 'GroupId'),
        IpProtocol: 'tcp',
        DestinationSecurityGroupId: GROUP,
      }),
    },
    [],
  ],
  ['nowhere', sending([{ IpProtocol: 'icmp', CidrIp: '255.255.255.255/32' }]), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-022', template)).toEqual(expected);
});
