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
    .filter(({ rule }) => rule === 'ZTA-GATE-014')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'a forbid that reads what may be missing',
    [when('context.devices.assessment.overall < 80', 'forbid')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a forbid that guards the provider, and not its claim',
    [when('context has people && context.people.suspended', 'forbid'), undefined, 'oidc'],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'the second of two',
    [`${when('context.people.user.email.verified')}\n${when('context.devices.assessment.os < 50', 'forbid')}`],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  ['a forbid that guards it', [when('context has devices && context.devices.assessment.overall < 80', 'forbid')], []],
  [
    'a forbid unless it is there',
    ['forbid (principal, action, resource) unless { context has devices && context.devices.assessment.os > 50 };'],
    [],
  ],
  ['a forbid by what is always there', [when('context.http_request.path like "admin*"', 'forbid')], []],
  ['a permit, which then does not permit', [when('context.devices.assessment.overall >= 80')], []],
  ['what deployment says', [{ 'Fn::ImportValue': 'x' }], [['unknown', 'Door', 'Properties/PolicyDocument']]],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
