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

const ANYBODY = 'permit (principal, action, resource);';
const PATH = 'permit (principal, action, resource) when { context.http_request.path like "open*" };';
const PEOPLE = 'permit (principal, action, resource) when { context has people };';
const FORBID = 'forbid (principal, action, resource) when { context.http_request.path like "admin*" };';
const policy = (document: unknown) => ({ PolicyDocument: document, PolicyEnabled: true });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-012')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a permit for everybody', [policy(ANYBODY)], [['fail', 'Group', 'Properties/PolicyDocument']]],
  ['a permit that asks the request only', [policy(PATH)], [['fail', 'Group', 'Properties/PolicyDocument']]],
  ['one of two permits', [policy(`${PEOPLE} ${PATH}`)], [['fail', 'Group', 'Properties/PolicyDocument']]],
  [
    'an endpoint of such a group without a policy',
    [policy(ANYBODY), {}],
    [['fail', 'Group', 'Properties/PolicyDocument']],
  ],
  [
    'group and endpoint',
    [policy(ANYBODY), policy(PATH)],
    [
      ['fail', 'Group', 'Properties/PolicyDocument'],
      ['fail', 'Door', 'Properties/PolicyDocument'],
    ],
  ],
  ['an endpoint, in a group without a policy', [{}, policy(ANYBODY)], [['fail', 'Door', 'Properties/PolicyDocument']]],
  ['an endpoint, in a group that asks', [policy(PEOPLE), policy(PATH)], []],
  ['a group whose endpoint asks', [policy(ANYBODY), policy(PEOPLE)], []],
  ['a permit that asks, and a forbid that does not', [policy(`${PEOPLE} ${FORBID}`)], []],
  ['what is off', [{ PolicyDocument: ANYBODY, PolicyEnabled: false }], []],
  ['what deployment says', [policy({ 'Fn::ImportValue': 'x' })], [['unknown', 'Group', 'Properties/PolicyDocument']]],
  [
    'what deployment fills in',
    [policy({ 'Fn::Sub': 'permit (principal, action, resource) when { context has ${AWS::StackName} };' })],
    [['unknown', 'Group', 'Properties/PolicyDocument']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
