import { at, CLIENTS, changed, endpoint, make } from '../../../seeded/network-parts';
import { found } from './found';

const admitting = (...rules: readonly object[]) => changed(endpoint('R'), 'RGroup', { SecurityGroupIngress: rules });
const from = (properties: object) => ({ IpProtocol: 'tcp', SourceSecurityGroupId: CLIENTS, ...properties });
const AT = 'RGroup Properties/SecurityGroupIngress/0';

test.each([
  ['every protocol', admitting(from({ IpProtocol: '-1' })), [`fail ${AT}`]],
  ['every port', admitting(from({ FromPort: 0, ToPort: 65535 })), [`fail ${AT}`]],
  ['no ports said', admitting(from({})), [`fail ${AT}`]],
  ['a wide range', admitting(from({ FromPort: '0', ToPort: '443', IpProtocol: 6 })), [`fail ${AT}`]],
  [
    'a port known only at deployment',
    admitting(from({ FromPort: 443, ToPort: { 'Fn::ImportValue': 'x' } })),
    [`unknown ${AT}`],
  ],
  [
    'a protocol known only at deployment',
    admitting(from({ IpProtocol: { 'Fn::ImportValue': 'x' } })),
    [`unknown ${AT}`],
  ],
  [
    'every port, in a rule beside the group',
    {
      ...endpoint('R'),
      RRule: make('EC2::SecurityGroupIngress', { GroupId: at('RGroup', 'GroupId'), ...from({ IpProtocol: '-1' }) }),
    },
    ['fail RRule Properties'],
  ],
  ['one port', admitting(from({ FromPort: 443, ToPort: 443 })), []],
  ['messages about connections', admitting(from({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1 })), []],
  ['within the group', admitting(from({ IpProtocol: '-1', SourceSecurityGroupId: at('RGroup', 'GroupId') })), []],
  ['for anyone, which is worse and told by another rule', admitting({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }), []],
  [
    'the port of a database, whichever it is',
    admitting(from({ FromPort: at('D', 'Endpoint.Port'), ToPort: at('D', 'Endpoint.Port') })),
    [],
  ],
  [
    'a port given at deployment',
    {
      Parameters: { Port: { Type: 'Number' } },
      Resources: admitting(from({ FromPort: { Ref: 'Port' }, ToPort: { Ref: 'Port' } })),
    },
    [],
  ],
  ['for itself alone', admitting({ IpProtocol: '-1', CidrIp: '127.0.0.1/32' }), []],
  ['for nobody', admitting({ IpProtocol: '-1', CidrIp: '255.255.255.255/32' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-054', template)).toEqual(expected);
});
