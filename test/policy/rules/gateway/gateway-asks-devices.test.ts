import { findingsIn } from '../../../judged';

const provider = (reference: string, kind: object) => ({
  Type: 'AWS::EC2::VerifiedAccessTrustProvider',
  Properties: { PolicyReferenceName: reference, ...kind },
});
const resources = (...policies: unknown[]) => ({
  People: provider('people', { TrustProviderType: 'user', UserTrustProviderType: 'iam-identity-center' }),
  Devices: provider('devices', { TrustProviderType: 'device', DeviceTrustProviderType: 'jamf' }),
  Instance: {
    Type: 'AWS::EC2::VerifiedAccessInstance',
    Properties: { VerifiedAccessTrustProviderIds: [{ Ref: 'People' }, { Ref: 'Devices' }] },
  },
  ...Object.fromEntries(
    policies.map((policy, i) => [
      `Group${i}`,
      {
        Type: 'AWS::EC2::VerifiedAccessGroup',
        Properties: { VerifiedAccessInstanceId: { Ref: 'Instance' }, PolicyDocument: policy, PolicyEnabled: true },
      },
    ]),
  ),
});

const PEOPLE =
  'permit (principal, action, resource) when { context has people && context.people.user.email.verified };';
const DEVICES = 'forbid (principal, action, resource) unless { context has devices && context.devices.risk == "LOW" };';

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-002')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a policy that asks people only', PEOPLE, [['fail', 'Instance', 'Properties/VerifiedAccessTrustProviderIds/1']]],
  [
    'a policy that only deployment knows',
    { 'Fn::ImportValue': 'x' },
    [['unknown', 'Instance', 'Properties/VerifiedAccessTrustProviderIds/1']],
  ],
  ['a policy that asks both', `${PEOPLE}\n${DEVICES}`, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('one group of two asks', () => {
  expect(found(PEOPLE, DEVICES)).toEqual([]);
});

test('no group in the files', () => {
  expect(found()).toEqual([['unknown', 'Instance', 'Properties/VerifiedAccessTrustProviderIds/1']]);
});
