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
    .filter(({ rule }) => rule === 'ZTA-GATE-013')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['no Cedar', ['allow everybody from the office'], [['fail', 'Door', 'Properties/PolicyDocument']]],
  ['nothing but a comment', ['// later'], [['fail', 'Door', 'Properties/PolicyDocument']]],
  [
    'a constrained principal',
    ['permit (principal == User::"ada", action, resource);'],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a provider that the instance does not have',
    [when('context has okta && context.okta.sub == "a"')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a misspelt attribute',
    [when('context has people && context.people.user.mail.verified')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a misspelt attribute, unguarded',
    [when('context.people.user.mail.verified')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a group by its name',
    [when('context has people && context.people.groups has "admins"')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a score compared with a text',
    [when('context has devices && context.devices.assessment.overall == "high"')],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'a web request on a TCP connection',
    [when('context has people && context.http_request.path == "a"'), 'tcp'],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'the second of two',
    [`${when('context has people')}\n${when('context.http_request.verb == "GET"', 'forbid')}`],
    [['fail', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'what deployment fills in',
    [{ 'Fn::Sub': 'permit (principal, action, resource) when { context has ${AWS::StackName} };' }],
    [['unknown', 'Door', 'Properties/PolicyDocument']],
  ],
  [
    'guarded',
    [
      when(
        'context has people && context.people.groups has "c242c5b0-6081-1845-6fa8-6e0d9513c107" && context has devices && context.devices.assessment.overall >= 80',
      ),
    ],
    [],
  ],
  [
    'unguarded, in a permit, which then does not permit',
    [when('context.people.groups has "c242c5b0-6081-1845-6fa8-6e0d9513c107"')],
    [],
  ],
  [
    'claims of an OpenID Connect provider, as they are read',
    [
      when(
        'context.people.groups.contains("finance") && context.people.email like "*@example.com" && context.people.email_verified && context.people.level > 2',
      ),
      undefined,
      'oidc',
    ],
    [],
  ],
  [
    'claims within claims',
    [when('context has people && context.people.additional_user_context.team == "ml"'), undefined, 'oidc'],
    [],
  ],
  [
    'claims that are read in two ways',
    [when('context.people.level > 2 && context.people.level like "3*"'), undefined, 'oidc'],
    [['unknown', 'Door', 'Properties/PolicyDocument']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('tells what is wrong, and where', () => {
  const [finding] = findingsIn(resources([when('context has people && context.people.user.mail.verified')])).filter(
    ({ rule }) => rule === 'ZTA-GATE-013',
  );
  expect(finding?.message).toMatch(/^Policy of a door means what it says: 'PolicyDocument' must .*people.user.mail/);
});

test.each([
  [
    'a constrained scope, of an instance that is not in the files',
    'permit (principal == User::"a", action, resource);',
    'fail',
  ],
  ['anything else of it', when('context has people'), 'unknown'],
])('%s', (_what, document, outcome) => {
  const group = {
    Type: 'AWS::EC2::VerifiedAccessGroup',
    Properties: { PolicyDocument: document, PolicyEnabled: true },
  };
  const findings = findingsIn({ Group: group }).filter(({ rule }) => rule === 'ZTA-GATE-013');
  expect(findings).toMatchObject([{ outcome }]);
});
