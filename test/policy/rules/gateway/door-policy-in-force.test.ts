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
    .filter(({ rule }) => rule === 'ZTA-GATE-011')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['off', [{ PolicyDocument: PERMIT, PolicyEnabled: false }], [['fail', 'Group', 'Properties/PolicyEnabled']]],
  [
    'off, as text',
    [{ PolicyDocument: PERMIT, PolicyEnabled: 'false' }],
    [['fail', 'Group', 'Properties/PolicyEnabled']],
  ],
  ['nothing said', [{ PolicyDocument: PERMIT }], [['unknown', 'Group', 'Properties/PolicyEnabled']]],
  [
    'what deployment says',
    [{ PolicyDocument: PERMIT, PolicyEnabled: { 'Fn::ImportValue': 'x' } }],
    [['unknown', 'Group', 'Properties/PolicyEnabled']],
  ],
  [
    'of an endpoint',
    [
      { PolicyDocument: PERMIT, PolicyEnabled: true },
      { PolicyDocument: PERMIT, PolicyEnabled: false },
    ],
    [['fail', 'Door', 'Properties/PolicyEnabled']],
  ],
  ['on', [{ PolicyDocument: PERMIT, PolicyEnabled: true }], []],
  ['no policy', [{}], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
