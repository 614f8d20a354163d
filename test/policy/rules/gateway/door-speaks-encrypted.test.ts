import { findingsIn } from '../../../judged';

const found = (properties: object) =>
  findingsIn({ Door: { Type: 'AWS::EC2::VerifiedAccessEndpoint', Properties: properties } })
    .filter(({ rule }) => rule === 'ZTA-GATE-019')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, object, string[][]]>([
  [
    'plain text to a load balancer',
    { LoadBalancerOptions: { Protocol: 'http' } },
    [['fail', 'Properties/LoadBalancerOptions/Protocol']],
  ],
  [
    'plain text to an instance',
    { NetworkInterfaceOptions: { Protocol: 'http' } },
    [['fail', 'Properties/NetworkInterfaceOptions/Protocol']],
  ],
  [
    'a protocol known only at deployment',
    { LoadBalancerOptions: { Protocol: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/LoadBalancerOptions/Protocol']],
  ],
  ['encrypted', { LoadBalancerOptions: { Protocol: 'https' } }, []],
  ['connections, whose content cannot be seen', { CidrOptions: { Protocol: 'tcp' } }, []],
])('%s', (_what, properties, expected) => {
  expect(found(properties)).toEqual(expected);
});
