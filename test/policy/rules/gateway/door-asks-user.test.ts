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
    .filter(({ rule }) => rule === 'ZTA-GATE-016')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'devices only',
    [when('context has devices && context.devices.assessment.overall >= 80')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'one of two permits',
    [`${when('context has people && context.people.user.email.verified')}\n${when('context has devices')}`],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  ['what deployment says', [{ 'Fn::ImportValue': 'x' }], [['unknown', 'Door', 'Properties/PolicyDocument']]],
  ['users', [when('context has people && context.people.user.email.verified')], []],
  ['users and devices', [when('context has people && context has devices')], []],
  ['users of an OpenID Connect provider', [when('context has people'), undefined, 'oidc'], []],
  [
    'a forbid by devices',
    [`${when('context has people')}\n${when('context has devices && context.devices.assessment.os < 50', 'forbid')}`],
    [],
  ],
  ['nobody, which another rule says', ['permit (principal, action, resource);'], []],
  ['somebody who is not there, which another rule says', [when('context has okta')], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('a group that asks users leaves devices to its endpoint', () => {
  const { Group, ...rest } = resources([when('context has devices')]);
  const asking = {
    ...Group,
    Properties: { ...Group.Properties, PolicyDocument: when('context has people'), PolicyEnabled: true },
  };
  expect(findingsIn({ ...rest, Group: asking }).filter(({ rule }) => rule === 'ZTA-GATE-016')).toEqual([]);
});
