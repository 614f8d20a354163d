import { findingsIn } from '../../../judged';

const resources = ([group, door]: [object, object?]) => ({
  Group: { Type: 'AWS::EC2::VerifiedAccessGroup', Properties: group },
  ...(door && {
    Door: {
      Type: 'AWS::EC2::VerifiedAccessEndpoint',
      Properties: { VerifiedAccessGroupId: { Ref: 'Group' }, ...door },
    },
  }),
});

const PERMIT = 'permit (principal, action, resource) when { context has people };';

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-010')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a group without a policy', [{}], [['fail', 'Group', '']]],
  [
    'neither has one',
    [{}, {}],
    [
      ['fail', 'Group', ''],
      ['fail', 'Door', ''],
    ],
  ],
  ['the one of the group is off', [{ PolicyDocument: PERMIT, PolicyEnabled: false }], [['fail', 'Group', '']]],
  ['the group has one', [{ PolicyDocument: PERMIT, PolicyEnabled: true }, {}], []],
  ['the endpoint has one', [{}, { PolicyDocument: PERMIT, PolicyEnabled: true }], []],
  [
    'one that only deployment knows',
    [{ PolicyDocument: { 'Fn::ImportValue': 'x' }, PolicyEnabled: true }],
    [['unknown', 'Group', '']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('a group that is not in the files', () => {
  const { Door } = resources([{}, {}]);
  expect(
    findingsIn({ Door: { ...Door, Properties: { VerifiedAccessGroupId: 'vagr-0' } } }).filter(
      ({ rule }) => rule === 'ZTA-GATE-010',
    ),
  ).toMatchObject([{ outcome: 'unknown' }]);
});
