import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  People: {
    Type: 'AWS::EC2::VerifiedAccessTrustProvider',
    Properties: {
      TrustProviderType: 'user',
      UserTrustProviderType: 'iam-identity-center',
      PolicyReferenceName: 'people',
    },
  },
  Devices: {
    Type: 'AWS::EC2::VerifiedAccessTrustProvider',
    Properties: { TrustProviderType: 'device', DeviceTrustProviderType: 'jamf', PolicyReferenceName: 'devices' },
  },
  Instance: { Type: 'AWS::EC2::VerifiedAccessInstance', Properties: properties },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-001')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nobody', {}, [['fail', 'Instance', 'Properties/VerifiedAccessTrustProviderIds']]],
  [
    'devices only',
    { VerifiedAccessTrustProviderIds: [{ Ref: 'Devices' }] },
    [['fail', 'Instance', 'Properties/VerifiedAccessTrustProviderIds']],
  ],
  [
    'somebody whom only deployment knows',
    { VerifiedAccessTrustProviderIds: [{ 'Fn::ImportValue': 'x' }] },
    [['unknown', 'Instance', 'Properties/VerifiedAccessTrustProviderIds']],
  ],
  [
    'a list that only deployment knows',
    { VerifiedAccessTrustProviderIds: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Instance', 'Properties/VerifiedAccessTrustProviderIds']],
  ],
  [
    'users and devices',
    { VerifiedAccessTrustProviderIds: [{ Ref: 'Devices' }, { 'Fn::GetAtt': 'People.VerifiedAccessTrustProviderId' }] },
    [],
  ],
  ['a lone value', { VerifiedAccessTrustProviderIds: { Ref: 'People' } }, []],
  [
    'the other way to name them',
    { VerifiedAccessTrustProviders: [{ VerifiedAccessTrustProviderId: { Ref: 'People' } }] },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
