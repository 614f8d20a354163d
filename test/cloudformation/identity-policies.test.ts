import { policyDocumentsOf, statementsHeldBy, unseenPoliciesOf } from '../../lib/cloudformation/identity-policies';
import { readings, type Stack, shown, stacksOf } from './reading';

const document = (Sid: string) => ({ Statement: { Sid } });
const held = (...stacks: Stack[]) =>
  readings(stacksOf(...stacks), 'R', (role) =>
    statementsHeldBy(role)
      .map(({ sid }) => sid ?? '?')
      .sort(),
  );

const role = (properties: object = {}) => ({ R: { Type: 'AWS::IAM::Role', Properties: properties } });
const policy = (Type: string, properties: object, more: object = {}) => ({
  P: { Type, Properties: { PolicyDocument: document('P'), ...properties }, ...more },
});
const MANAGED = 'AWS::IAM::ManagedPolicy';
const OPEN = { Ref: 'Open' };

test.each<[string, object, string[][]]>([
  ['inline', role({ Policies: [{ PolicyDocument: document('I') }, { PolicyDocument: document('J') }] }), [['I', 'J']]],
  ['a lone inline one', role({ Policies: { PolicyDocument: document('I') } }), [['I']]],
  ['inline, as a text', role({ Policies: [{ PolicyDocument: JSON.stringify(document('I')) }] }), [['I']]],
  ['inline, unknown', role({ Policies: OPEN }), [['?']]],
  ['none', role(), [[]]],
  ['beside it', { ...role(), ...policy('AWS::IAM::Policy', { Roles: [{ Ref: 'R' }] }) }, [['P']]],
  [
    'beside it, by name',
    { ...role({ RoleName: 'reader' }), ...policy('AWS::IAM::Policy', { Roles: ['reader'] }) },
    [['P']],
  ],
  [
    'beside it, by a name with holes',
    {
      ...role({ RoleName: { 'Fn::Sub': '${AWS::StackName}-r' } }),
      ...policy('AWS::IAM::Policy', { Roles: [{ 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, 'r']] }] }),
    },
    [['P']],
  ],
  ['a lone name in place of a list', { ...role(), ...policy('AWS::IAM::Policy', { Roles: { Ref: 'R' } }) }, [['P']]],
  [
    'for somebody else',
    { ...role({ RoleName: 'reader' }), ...policy('AWS::IAM::Policy', { Roles: ['writer', OPEN] }) },
    [[]],
  ],
  ['managed, from the policy', { ...role(), ...policy(MANAGED, { Roles: [{ Ref: 'R' }] }) }, [['P']]],
  ['managed, from the role', { ...role({ ManagedPolicyArns: [{ Ref: 'P' }] }), ...policy(MANAGED, {}) }, [['P']]],
  [
    'managed, from both',
    { ...role({ ManagedPolicyArns: [{ Ref: 'P' }] }), ...policy(MANAGED, { Roles: [{ Ref: 'R' }] }) },
    [['P']],
  ],
  [
    'managed, by an ARN with its name',
    {
      ...role({ ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/team/guard'] }),
      ...policy(MANAGED, { ManagedPolicyName: 'guard' }),
    },
    [['P']],
  ],
  ['of its own', { ...role(), ...policy('AWS::IAM::RolePolicy', { RoleName: { Ref: 'R' } }) }, [['P']]],
  ['of a user', { ...role(), ...policy('AWS::IAM::UserPolicy', { UserName: { Ref: 'R' } }) }, [[]]],
  [
    'under a condition',
    { ...role(), ...policy('AWS::IAM::Policy', { Roles: [{ Ref: 'R' }] }, { Condition: 'Maybe' }) },
    [['P'], []],
  ],
])('policies of a role: %s', (_what, resources, expected) => {
  expect(held({ tree: { Parameters: { Open: { Type: 'String' } }, Resources: resources } })).toEqual(expected);
});

test.each([
  ['AWS::IAM::User', 'AWS::IAM::UserPolicy', 'UserName', 'Users'],
  ['AWS::IAM::Group', 'AWS::IAM::GroupPolicy', 'GroupName', 'Groups'],
])('policies of an %s', (Type, own, name, list) => {
  const holder = { R: { Type } };
  const Ref = 'R';
  expect(held({ tree: { ...holder, ...policy(own, { [name]: { Ref } }) } })).toEqual([['P']]);
  expect(held({ tree: { ...holder, ...policy('AWS::IAM::Policy', { [list]: [{ Ref }] }) } })).toEqual([['P']]);
});

test('policies of another stack', () => {
  const exported = { P: { Value: { Ref: 'P' }, Export: { Name: 'policy' } } };
  const there = { tree: { Resources: policy(MANAGED, {}), Outputs: exported } };
  expect(held({ tree: role({ ManagedPolicyArns: [{ 'Fn::ImportValue': 'policy' }] }) }, there)).toEqual([['P']]);
  const here = { tree: { Resources: role(), Outputs: { R: { Value: { Ref: 'R' }, Export: { Name: 'role' } } } } };
  expect(held(here, { tree: policy(MANAGED, { Roles: [{ 'Fn::ImportValue': 'role' }] }) })).toEqual([['P']]);
});

test('where a policy may exist or not in too many ways, what it says is unknown', () => {
  const names = Array.from({ length: 8 }, (_, i) => `C${i}`);
  const policies = names.map((Condition, i) => {
    const { P } = policy('AWS::IAM::Policy', { Roles: [{ Ref: 'R' }] }, { Condition });
    return [`P${i}`, P] as const;
  });
  const ways = held({ tree: { ...role(), ...Object.fromEntries(policies) } });
  expect(ways[0]).toEqual(names.map(() => 'P'));
  expect(ways.at(-1)).toEqual(names.map(() => '?'));
  expect(ways.filter((way) => way.length === 7)).toHaveLength(8);
});

test('policies that the files do not show are told, by their ARNs', () => {
  const tree = {
    ...role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', { Ref: 'P' }, OPEN] }),
    ...policy(MANAGED, {}),
  };
  const unseen = readings(stacksOf({ tree }), 'R', (subject) => unseenPoliciesOf(subject).map(({ arn }) => shown(arn)));
  expect(unseen).toEqual([['arn:aws:iam::aws:policy/ReadOnlyAccess', '?']]);
  expect(readings(stacksOf({ tree }), 'R', policyDocumentsOf)[0]).toHaveLength(1);
});
