import { findingsIn } from '../../../judged';

const resources = ([acl, protocol = 'https']: [object?, string?]) => ({
  Instance: { Type: 'AWS::EC2::VerifiedAccessInstance' },
  Group: { Type: 'AWS::EC2::VerifiedAccessGroup', Properties: { VerifiedAccessInstanceId: { Ref: 'Instance' } } },
  Door: {
    Type: 'AWS::EC2::VerifiedAccessEndpoint',
    Properties: { VerifiedAccessGroupId: { Ref: 'Group' }, LoadBalancerOptions: { Protocol: protocol } },
  },
  ...(acl && { Shield: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: acl } }),
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-006')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['no web ACL', [], [['fail', 'Instance', '']]],
  [
    'a web ACL before something else',
    [{ ResourceArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/a/b' }],
    [['fail', 'Instance', '']],
  ],
  [
    'a web ACL',
    [{ ResourceArn: { 'Fn::Sub': 'arn:aws:ec2:eu-west-1:111111111111:verified-access-instance/${Instance}' } }],
    [],
  ],
  ['nothing but TCP connections', [undefined, 'tcp'], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
