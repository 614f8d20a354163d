import { findingsIn } from '../../../judged';

const found = (policy: unknown, rule = 'ZTA-GATE-017') =>
  findingsIn({
    People: {
      Type: 'AWS::EC2::VerifiedAccessTrustProvider',
      Properties: {
        PolicyReferenceName: 'people',
        TrustProviderType: 'user',
        UserTrustProviderType: 'iam-identity-center',
      },
    },
    Instance: {
      Type: 'AWS::EC2::VerifiedAccessInstance',
      Properties: { VerifiedAccessTrustProviderIds: [{ Ref: 'People' }] },
    },
    Group: {
      Type: 'AWS::EC2::VerifiedAccessGroup',
      Properties: {
        VerifiedAccessInstanceId: { Ref: 'Instance' },
        PolicyEnabled: true,
        ...(policy === undefined ? {} : { PolicyDocument: policy }),
      },
    },
  })
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

const when = (condition: string, effect = 'permit') => `${effect} (principal, action, resource) when { ${condition} };`;
const GROUP = 'context.people.groups has "c242c5b0-6081-1845-6fa8-6e0d9513c107"';

test.each([
  when(`context has people || ${GROUP}`),
  when(`context has http_request && (context has people || ${GROUP})`),
  when('context has people && context has devices && context.devices.assessment.overall >= 0'),
  when('context has people && context has devices && context.devices.assessment.overall > -1'),
  when('context has people && !(context has devices && context.devices.assessment.overall >= 0)', 'forbid'),
])('what decides nothing: %s', (policy) => {
  expect(found(policy)).toEqual([['fail', 'Group', 'Properties/PolicyDocument']]);
});

test.each([
  undefined,
  'no Cedar at all',
  when(`context has people && ${GROUP}`),
  when('context has people && context has devices && context.devices.assessment.overall >= 80'),
  when('context has people && (!(context has devices) || context.devices.assessment.overall >= 80)'),
  when('(context has people && context has devices) || (context has people && context has http_request)'),
])('what decides: %s', (policy) => {
  expect(found(policy)).toEqual([]);
});

test('a policy that deployment fills in is unknown', () => {
  expect(found({ 'Fn::ImportValue': 'policy' })).toEqual([['unknown', 'Group', 'Properties/PolicyDocument']]);
});

test.each([
  'context has people || context has http_request',
  'if context has people then true else context has http_request',
  '!(context has people) && context has http_request',
  '!(context has http_request && !(context has people))',
])('who gets through one way without being asked: %s', (condition) => {
  expect(found(when(condition), 'ZTA-GATE-012')).toHaveLength(1);
});

test.each([
  'context has people && context has http_request',
  '!(!(context has people) || !(context has http_request))',
  'if context has people then context has http_request else context has people',
])('who is asked whichever way is taken: %s', (condition) => {
  expect(found(when(condition), 'ZTA-GATE-012')).toEqual([]);
});
