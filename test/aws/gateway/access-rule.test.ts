import { type Context, isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { Lazy, SecretValue, Token } from 'aws-cdk-lib';
import { AccessPolicy } from '../../../lib/aws/gateway/access-policy';
import { AccessRule } from '../../../lib/aws/gateway/access-rule';
import { DevicePosture } from '../../../lib/aws/gateway/device-posture';
import { TrustProvider } from '../../../lib/aws/gateway/trust-provider';
import { UserGroup } from '../../../lib/aws/gateway/user-group';
import type { TrafficKind } from '../../../lib/cedar';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const OTHER = 'a0676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const place = { node: { path: 'Stack/Gateway' } };
const url = 'https://id.example.com';

const IDC = TrustProvider.identityCenter({ reference: 'idc' });
const CRWD = TrustProvider.crowdStrike({ reference: 'crwd', tenantId: 'a' });
const JAMF = TrustProvider.jamf({ reference: 'jamf', tenantId: 'a' });
const JUMPCLOUD = TrustProvider.jumpCloud({ reference: 'jc', tenantId: 'a' });
const OKTA = TrustProvider.oidc({
  reference: 'okta',
  issuer: url,
  authorizationEndpoint: url,
  tokenEndpoint: url,
  userInfoEndpoint: url,
  clientId: 'a',
  clientSecret: SecretValue.secretsManager('a'),
  claims: { groups: 'StringSet', 'https://example.com/roles': 'StringSet' },
});

function policyOf(rules: AccessRule[], traffic: TrafficKind = 'any'): AccessPolicy {
  const user = rules.some((rule) => rule.render({ traffic, referencesOf: (kind) => [kind] }).includes(' oidc'))
    ? OKTA
    : IDC;
  return new AccessPolicy({ rules, traffic, trustProviders: [user, CRWD, JAMF, JUMPCLOUD] }, place);
}

/** What Cedar itself decides on the document, without a schema, as Verified Access does. */
function decide(policy: AccessPolicy, context: Context): string {
  const answer = isAuthorized({
    principal: { type: 'User', id: 'a' },
    action: { type: 'Action', id: 'a' },
    resource: { type: 'App', id: 'a' },
    context,
    policies: { staticPolicies: policy.document },
    entities: [],
  });
  return answer.type === 'success' ? answer.response.decision : `failure: ${JSON.stringify(answer.errors)}`;
}

const http = (more: Record<string, string> = {}): Context => ({
  http_request: { http_method: 'GET', path: 'a', client_ip: '203.0.113.7', x_forwarded_for: '203.0.113.7', ...more },
});
const tcp = (client_ip = '203.0.113.7'): Context => ({
  tcp_flow: { destination_port: '22', destination_ip: '10.0.0.1', client_ip },
});
const member = (...ids: string[]): Context => ({
  idc: { user: { user_id: 'u' }, groups: Object.fromEntries(ids.map((id) => [id, { group_name: 'name' }])) },
});
const crwd = (overall: number, os = 100, sensor_config = 100): Context => ({
  crwd: { assessment: { overall, os, sensor_config } },
});
const jamf = (risk: string): Context => ({ jamf: { risk } });

const code = (name: string) => expect.objectContaining({ code: name });
const group = UserGroup.identityCenter(GROUP);

describe('a rule for a group, on a device, from addresses and with methods', () => {
  const rule = AccessRule.allow(group)
    .on(DevicePosture.crowdStrike({ minimumOverall: 80 }))
    .from('203.0.113.0/24')
    .methods('GET', 'HEAD');
  const good = { ...http(), ...member(GROUP), ...crwd(80) };

  test.each([
    ['all that it asks for', good, 'allow'],
    ['the other method', { ...good, ...http({ http_method: 'HEAD' }) }, 'allow'],
    ['more groups than that', { ...good, ...member(OTHER, GROUP) }, 'allow'],
    ['no group', { ...good, ...member() }, 'deny'],
    ['another group', { ...good, ...member(OTHER) }, 'deny'],
    ['a group of that name', { ...good, idc: { groups: { [OTHER]: { group_name: GROUP } } } }, 'deny'],
    ['nobody signed in', { ...http(), ...crwd(80) }, 'deny'],
    ['a worse device', { ...good, ...crwd(79) }, 'deny'],
    ['an unknown device', { ...http(), ...member(GROUP) }, 'deny'],
    ['another address', { ...good, ...http({ client_ip: '203.0.114.7' }) }, 'deny'],
    ['another address that claims to stand for one', { ...good, ...http({ client_ip: '198.51.100.1' }) }, 'deny'],
    ['another method', { ...good, ...http({ http_method: 'POST' }) }, 'deny'],
    ['a TCP connection', { ...tcp(), ...member(GROUP), ...crwd(80) }, 'deny'],
    ['nothing at all', {}, 'deny'],
  ])('with %s is answered: %j, %s', (_what, context, decision) => {
    expect(decide(policyOf([rule]), context)).toBe(decision);
    expect(decide(policyOf([rule], 'http'), context)).toBe(decision);
  });
});

test.each<[TrafficKind, Context, string]>([
  ['any', { ...http(), ...member(GROUP) }, 'allow'],
  ['any', { ...tcp(), ...member(GROUP) }, 'allow'],
  ['any', { ...tcp('198.51.100.1'), ...member(GROUP) }, 'deny'],
  ['any', { ...http({ client_ip: '198.51.100.1' }), ...member(GROUP) }, 'deny'],
  ['any', { ...http({ client_ip: '2001:db8::7' }), ...member(GROUP) }, 'allow'],
  ['tcp', { ...tcp(), ...member(GROUP) }, 'allow'],
  ['tcp', { ...http(), ...member(GROUP) }, 'deny'],
  ['http', { ...tcp(), ...member(GROUP) }, 'deny'],
])('addresses count for %s traffic: %j, %s', (traffic, context, decision) => {
  const rule = AccessRule.allow(group).from('203.0.113.0/24', '2001:db8::/32');
  expect(decide(policyOf([rule], traffic), context)).toBe(decision);
});

test.each<[string, DevicePosture[][], Context, string]>([
  ['one of two', [[DevicePosture.crowdStrike({ minimumOverall: 80 }), DevicePosture.jumpCloud()]], crwd(80), 'allow'],
  [
    'the other',
    [[DevicePosture.crowdStrike({ minimumOverall: 80 }), DevicePosture.jumpCloud()]],
    { jc: { device: { is_managed: true } } },
    'allow',
  ],
  ['none of two', [[DevicePosture.crowdStrike({ minimumOverall: 80 }), DevicePosture.jumpCloud()]], crwd(10), 'deny'],
  [
    'one of both',
    [[DevicePosture.crowdStrike({ minimumOverall: 80 })], [DevicePosture.jamf({ maximumRisk: 'LOW' })]],
    crwd(80),
    'deny',
  ],
  [
    'both',
    [[DevicePosture.crowdStrike({ minimumOverall: 80 })], [DevicePosture.jamf({ maximumRisk: 'LOW' })]],
    { ...crwd(80), ...jamf('LOW') },
    'allow',
  ],
  [
    'all scores',
    [[DevicePosture.crowdStrike({ minimumOverall: 1, minimumOs: 60, minimumSensorConfig: 70 })]],
    crwd(1, 60, 70),
    'allow',
  ],
  [
    'a low overall score',
    [[DevicePosture.crowdStrike({ minimumOverall: 2, minimumOs: 60, minimumSensorConfig: 70 })]],
    crwd(1, 60, 70),
    'deny',
  ],
  ['a low score of the system', [[DevicePosture.crowdStrike({ minimumOs: 61 })]], crwd(100, 60, 100), 'deny'],
  ['a low score of the sensor', [[DevicePosture.crowdStrike({ minimumSensorConfig: 71 })]], crwd(100, 100, 70), 'deny'],
  ['the risk that may be', [[DevicePosture.jamf({ maximumRisk: 'MEDIUM' })]], jamf('MEDIUM'), 'allow'],
  ['a lower risk', [[DevicePosture.jamf({ maximumRisk: 'MEDIUM' })]], jamf('SECURE'), 'allow'],
  ['a higher risk', [[DevicePosture.jamf({ maximumRisk: 'LOW' })]], jamf('MEDIUM'), 'deny'],
  ['a high risk', [[DevicePosture.jamf({ maximumRisk: 'MEDIUM' })]], jamf('HIGH'), 'deny'],
  ['a risk that is not told', [[DevicePosture.jamf({ maximumRisk: 'MEDIUM' })]], jamf('NOT_APPLICABLE'), 'deny'],
  ['a device that is not managed', [[DevicePosture.jumpCloud()]], { jc: { device: { is_managed: false } } }, 'deny'],
])('%s', (_what, postures, device, decision) => {
  const rule = postures.reduce((allowed, some) => allowed.on(...some), AccessRule.allow(group));
  expect(decide(policyOf([rule]), { ...http(), ...member(GROUP), ...device })).toBe(decision);
});

test.each<[UserGroup, Context, string]>([
  [UserGroup.oidc('finance'), { okta: { sub: 'a', groups: ['finance', 'b'] } }, 'allow'],
  [UserGroup.oidc('finance'), { okta: { sub: 'a', groups: ['b'] } }, 'deny'],
  [UserGroup.oidc('finance'), { okta: { sub: 'a' } }, 'deny'],
  [UserGroup.oidc('finance'), {}, 'deny'],
  [
    UserGroup.oidc('admin', 'https://example.com/roles'),
    { okta: { sub: 'a', 'https://example.com/roles': ['admin'] } },
    'allow',
  ],
  [UserGroup.oidc('admin', 'https://example.com/roles'), { okta: { sub: 'a', groups: ['admin'] } }, 'deny'],
])('groups in claims %#', (claimed, claims, decision) => {
  expect(decide(policyOf([AccessRule.allow(claimed)]), { ...http(), ...claims })).toBe(decision);
});

test('either of two groups is enough', () => {
  const rule = AccessRule.allow(group, UserGroup.identityCenter(OTHER));
  expect(decide(policyOf([rule]), { ...http(), ...member(OTHER) })).toBe('allow');
  expect(decide(policyOf([rule]), { ...http(), ...member() })).toBe('deny');
});

test('a rule with another condition leaves the first one as it was', () => {
  const rule = AccessRule.allow(group);
  rule.on(DevicePosture.jumpCloud());
  expect(decide(policyOf([rule]), { ...http(), ...member(GROUP) })).toBe('allow');
});

test('with two providers of a kind, either may vouch', () => {
  const more = TrustProvider.crowdStrike({ reference: 'crwd2', tenantId: 'b' });
  const rules = [AccessRule.allow(group).on(DevicePosture.crowdStrike({ minimumOverall: 80 }))];
  const policy = new AccessPolicy({ rules, traffic: 'any', trustProviders: [IDC, CRWD, more] }, place);
  const second = { crwd2: { assessment: { overall: 80 } } };
  expect(decide(policy, { ...http(), ...member(GROUP), ...second })).toBe('allow');
  expect(decide(policy, { ...http(), ...member(GROUP), ...crwd(80) })).toBe('allow');
  expect(decide(policy, { ...http(), ...member(GROUP) })).toBe('deny');
});

test('a forbid in Cedar goes before a rule that allows', () => {
  const admin =
    'forbid (principal, action, resource) when { context has http_request && context.http_request.path like "admin*" };';
  const policy = policyOf([AccessRule.allow(group), AccessRule.cedar(admin)]);
  expect(decide(policy, { ...http(), ...member(GROUP) })).toBe('allow');
  expect(decide(policy, { ...http({ path: 'admin/users' }), ...member(GROUP) })).toBe('deny');
});

test.each([
  '"); }; permit (principal, action, resource); //',
  '"]) || true || [""].contains("',
  'a\\") || true || ("',
  'a\nb',
  'é😀',
])('a group called %j says no more than that', (name) => {
  const policy = policyOf([AccessRule.allow(UserGroup.oidc(name))]);
  expect(policy.policies).toHaveLength(1);
  expect(decide(policy, { ...http(), okta: { sub: 'a', groups: [name] } })).toBe('allow');
  expect(decide(policy, { ...http(), okta: { sub: 'a', groups: ['b'] } })).toBe('deny');
});

const later = Lazy.string({ produce: () => GROUP });

test.each<[string, () => unknown]>([
  ['UserGroupId', () => UserGroup.identityCenter('admins')],
  ['UserGroupId', () => UserGroup.identityCenter(`${GROUP}" || true`)],
  ['UserGroupId', () => UserGroup.identityCenter(later)],
  ['UserGroupId', () => UserGroup.oidc('')],
  ['UserGroupId', () => UserGroup.oidc(later)],
  ['UserGroupId', () => UserGroup.oidc('a', '')],
  ['UserGroupId', () => UserGroup.oidc('a', later)],
  ['DeviceScore', () => DevicePosture.crowdStrike({})],
  ['DeviceScore', () => DevicePosture.crowdStrike({ minimumOverall: 0 })],
  ['DeviceScore', () => DevicePosture.crowdStrike({ minimumOverall: 80, minimumOs: 101 })],
  ['DeviceScore', () => DevicePosture.crowdStrike({ minimumSensorConfig: 1.5 })],
  ['DeviceScore', () => DevicePosture.crowdStrike({ minimumOverall: Token.asNumber({ Ref: 'P' }) })],
  ['AccessRuleEmpty', () => AccessRule.allow()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).on()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).from()],
  ['AccessRuleEmpty', () => AccessRule.allow(group).methods()],
  ['HttpMethod', () => AccessRule.allow(group).methods('get')],
  ['HttpMethod', () => AccessRule.allow(group).methods('GET"')],
  ['HttpMethod', () => AccessRule.allow(group).methods('*')],
  ['HttpMethod', () => AccessRule.allow(group).methods(later)],
  ['IpRange', () => AccessRule.allow(group).from('203.0.113.0/24', 'office')],
  ['IpRange', () => AccessRule.allow(group).from('203.0.113.0/33')],
  ['IpRange', () => AccessRule.allow(group).from('203.0.113.0/24/24')],
  ['IpRange', () => AccessRule.allow(group).from('203.0.113.0/')],
  ['IpRange', () => AccessRule.allow(group).from('2001:db8::/129')],
  ['IpRange', () => AccessRule.allow(group).from('fe80::1%eth0')],
  ['IpRange', () => AccessRule.allow(group).from(later)],
  ['CedarDeployTimeValue', () => AccessRule.cedar(later)],
  [
    'CedarDeployTimeValue',
    () => AccessRule.cedar(`permit (principal, action, resource) when { context.a == "${later}" };`),
  ],
])('%s is thrown by %s', (name, make) => {
  expect(make).toThrow(code(name));
});

test.each(['203.0.113.7', '203.0.113.7/32', '0.0.0.0/1', '2001:db8::1', '::/0'])('%s is a range', (range) => {
  expect(() => policyOf([AccessRule.allow(group).from(range)])).not.toThrow();
});

test('methods are none of a TCP application', () => {
  expect(() => policyOf([AccessRule.allow(group).methods('GET')], 'tcp')).toThrow(code('CedarUnknownAttribute'));
});

test.each<[TrafficKind, string]>([
  ['http', 'tcp_flow'],
  ['tcp', 'http_request'],
])('a policy for %s may not ask for %s', (traffic, other) => {
  const text = `permit (principal, action, resource) when { context has ${other} };`;
  expect(() => policyOf([AccessRule.cedar(text)], traffic)).toThrow(code('CedarUnknownAttribute'));
  expect(() => policyOf([AccessRule.cedar(text)], 'any')).not.toThrow();
});

test('a claim may be missing, and must be tested for', () => {
  const read = (condition: string) => () =>
    new AccessPolicy(
      {
        rules: [AccessRule.cedar(`permit (principal, action, resource) when { context has okta && ${condition} };`)],
        traffic: 'any',
        trustProviders: [OKTA],
      },
      place,
    );
  expect(read('context.okta.groups.contains("a")')).toThrow(code('CedarUnguarded'));
  expect(read('context.okta has groups && context.okta.groups.contains("a")')).not.toThrow();
  expect(read('context.okta.sub == "a"')).not.toThrow();
});
