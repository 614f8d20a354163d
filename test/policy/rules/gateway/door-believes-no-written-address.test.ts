import { findingsIn } from '../../../judged';

const provider = (reference: string, kind: object) => ({
  Type: 'AWS::EC2::VerifiedAccessTrustProvider',
  Properties: { PolicyReferenceName: reference, ...kind },
});
const resources = ([policy, protocol, users = 'iam-identity-center']: [unknown, string?, string?]) => ({
  People: provider('people', { TrustProviderType: 'user', UserTrustProviderType: users }),
  Devices: provider('devices', { TrustProviderType: 'device', DeviceTrustProviderType: 'crowdstrike' }),
  Instance: {
    Type: 'AWS::EC2::VerifiedAccessInstance',
    Properties: { VerifiedAccessTrustProviderIds: [{ Ref: 'People' }, { Ref: 'Devices' }] },
  },
  Group: { Type: 'AWS::EC2::VerifiedAccessGroup', Properties: { VerifiedAccessInstanceId: { Ref: 'Instance' } } },
  Door: {
    Type: 'AWS::EC2::VerifiedAccessEndpoint',
    Properties: {
      VerifiedAccessGroupId: { Ref: 'Group' },
      PolicyDocument: policy,
      PolicyEnabled: true,
      LoadBalancerOptions: { Protocol: protocol ?? 'https' },
    },
  },
});

const when = (condition: string, effect = 'permit') => `${effect} (principal, action, resource) when { ${condition} };`;

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-015')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'the header',
    [when('context has people && context.http_request.x_forwarded_for == "203.0.113.7"')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'the header in brackets',
    [when('context has people && context["http_request"]["x_forwarded_for"] like "10.*"')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  ['what deployment says', [{ 'Fn::ImportValue': 'x' }], [['unknown', 'Door', 'Properties/PolicyDocument']]],
  [
    'the address that Verified Access sees',
    [when('context has people && ip(context.http_request.client_ip).isInRange(ip("203.0.113.0/24"))')],
    [],
  ],
  ['the word in a text', [when('context has people && context.http_request.path == "x_forwarded_for"')], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
