import { AccessLevel, AccessPolicy, AccessRule, DevicePosture, Member } from '../../../lib/google';
import { emptyStack } from '../synthesized';

const group = Member.group('claims@example.com');
const device = DevicePosture.endpointVerification();
const accessPolicy = AccessPolicy.fromName('accessPolicies/123');

test('each condition is a level of its own, under an id that stays', () => {
  const stack = emptyStack();
  const rule = AccessRule.allow(group)
    .on(device)
    .from('DE')
    .cel('device.chrome.versionAtLeast("120.0")')
    .from('203.0.113.0/24');
  const conditions = rule._conditions(stack, accessPolicy);
  expect(conditions.map(({ asksDevice }) => asksDevice)).toEqual([true, false, true, false]);
  expect(stack.node.children.map(({ node }) => node.id)).toEqual(
    expect.arrayContaining(['Device', 'From', 'Cel', 'From2']),
  );
});

test('each device is a level of its own, of which one must be met', () => {
  const stack = emptyStack();
  const other = DevicePosture.endpointVerification({ managed: 'COMPLETE' });
  const [condition] = AccessRule.allow(group).on(device, other)._conditions(stack, accessPolicy);
  expect(condition?.levels).toHaveLength(2);
  expect(stack.node.children.map(({ node }) => node.id)).toEqual(expect.arrayContaining(['Device', 'DeviceOr2']));
});

test('an expression that asks nothing of the device is demanded of every device', () => {
  const [level] = AccessRule.allow(group)
    .cel('request.auth.claims.crd_str.hwk')
    ._conditions(emptyStack(), accessPolicy);
  expect(level?.asksDevice).toBe(false);
});

test('a level that is there is used as it is, and nothing is made', () => {
  const stack = emptyStack();
  const corp = AccessLevel.fromName('accessPolicies/1/accessLevels/corp');
  expect(AccessRule.allow(group).meeting(corp)._conditions(stack, undefined)).toEqual([
    { asksDevice: false, levels: [corp] },
  ]);
});

test('a rule is not changed by what is built upon it', () => {
  const all = AccessRule.allow(group).from('DE');
  all.on(device);
  expect(all._conditions(emptyStack(), accessPolicy)).toHaveLength(1);
});

test('whoever is named twice is let in once', () => {
  expect(AccessRule.allow(group, Member.group('claims@example.com')).members).toEqual([group]);
});

test.each<[string, () => unknown]>([
  ['AccessRuleEmpty', () => AccessRule.allow()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).on()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).from()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).meeting()],
  ['MemberPublic', () => AccessRule.allow({ member: 'allUsers' })],
  ['MemberPublic', () => AccessRule.allow(group, { member: 'allAuthenticatedUsers' })],
  ['MemberFormat', () => AccessRule.allow({ member: 'AllUsers' })],
  ['MemberFormat', () => AccessRule.allow({ member: 'domain:gmail.com' })],
  ['AccessLevelName', () => AccessRule.allow(group).meeting({ accessLevelName: 'x" in [] || true || "x' })],
  ['RegionCode', () => AccessRule.allow(group).from('UK')],
  ['IpRange', () => AccessRule.allow(group).from('192.168.0.0/16')],
  ['CelSyntax', () => AccessRule.allow(group).cel('device.')],
  ['CelNeverDecides', () => AccessRule.allow(group).cel('!false')],
  ['CelDeployTimeValue', () => AccessRule.allow(group).cel('${TfToken[TOKEN.1]}')],
  ['OrganizationMissing', () => AccessRule.allow(group).from('DE')._conditions(emptyStack(), undefined)],
])('%s', (code, make) => {
  expect(make).toThrow(new RegExp(`^${code}: '[\\w]+' must .*, got .*`));
});
