import type { AccessLevelProps } from '../../../lib/google';
import { AccessLevel, AccessPolicy, DevicePosture } from '../../../lib/google';
import { filledIn } from '../filled-in';
import { emptyStack, Synthesized } from '../synthesized';

const accessPolicy = AccessPolicy.fromName('accessPolicies/123');

function level(props: Omit<AccessLevelProps, 'accessPolicy'>) {
  const stack = emptyStack();
  new AccessLevel(stack, 'Office', { accessPolicy, ...props });
  const synthesized = new Synthesized(stack);
  expect(synthesized.findings()).toEqual([]);
  return synthesized.only('google_access_context_manager_access_level');
}

test.each([
  [['DE', 'FR'], { regions: ['DE', 'FR'] }],
  [['203.0.113.0/24', '2001:db8::/32'], { ip_subnetworks: ['203.0.113.0/24', '2001:db8::/32'] }],
])('from %s', (from, condition) => {
  expect(level({ from })).toMatchObject({
    parent: 'accessPolicies/123',
    basic: { combining_function: 'AND', conditions: [condition] },
  });
});

test('countries and ranges are alternatives, which only an expression can tell', () => {
  const made = level({ from: ['DE', '203.0.113.0/24', 'FR', '2001:db8::/32'] });
  const expression = made['custom'];
  expect(expression).toEqual({
    expr: {
      expression: 'origin.region_code in ["DE", "FR"] || inIpRange(origin.ip, ["203.0.113.0/24", "2001:db8::/32"])',
    },
  });
  expect(made['basic']).toBeUndefined();
});

test('a device must be like that, and be there', () => {
  const device = DevicePosture.endpointVerification({ systems: { DESKTOP_MAC: '14.0.0' }, companyOwned: true });
  expect(level({ device, from: ['DE'] })['basic']).toEqual({
    combining_function: 'AND',
    conditions: [
      {
        device_policy: {
          require_corp_owned: true,
          require_screen_lock: true,
          allowed_encryption_statuses: ['ENCRYPTED'],
          os_constraints: [{ os_type: 'DESKTOP_MAC', minimum_version: '14.0.0' }],
        },
        regions: ['DE'],
      },
    ],
  });
});

test('only what is asked of a device is', () => {
  const device = DevicePosture.endpointVerification({
    encrypted: false,
    screenLock: false,
    managed: 'BASIC',
    approved: true,
  });
  expect(level({ device })['basic']).toMatchObject({
    conditions: [
      { device_policy: { allowed_device_management_levels: ['BASIC', 'COMPLETE'], require_admin_approval: true } },
    ],
  });
});

test('an expression stands as it was written', () => {
  expect(level({ cel: 'device.versionAtLeast("10.0") && origin.region_code in ["DE"]' })['custom']).toEqual({
    expr: { expression: 'device.versionAtLeast("10.0") && origin.region_code in ["DE"]' },
  });
});

test('Terraform fills nothing into an expression', () => {
  const cel = 'device.certificates.exists(c, c.issuer == "CN=${path.root}")';
  expect(level({ cel })['custom']).toEqual({ expr: { expression: cel.replace('${', '$$${') } });
});

test('its name is made from its place in the app and stays; it may be chosen', () => {
  expect(level({ from: ['DE'] })['name']).toBe('accessPolicies/123/accessLevels/claims_Office_667dd61f');
  expect(level({ from: ['DE'], levelName: 'office' })).toMatchObject({
    name: 'accessPolicies/123/accessLevels/office',
    title: 'office',
  });
});

test('others name it by what Terraform makes, so that it is there before them', () => {
  const stack = emptyStack();
  const made = new AccessLevel(stack, 'Office', { accessPolicy, from: ['DE'] });
  expect(filledIn(stack, made.accessLevelName)).toMatch(/^\$\{google_access_context_manager_access_level\..*\.name\}$/);
});

test('a level that is there is named in full', () => {
  const accessLevelName = 'accessPolicies/123/accessLevels/corp';
  expect(AccessLevel.fromName(accessLevelName)).toEqual({ accessLevelName });
});

test.each([
  'corp',
  'accessPolicies/acme/accessLevels/corp',
  'accessPolicies/123/accesslevels/corp',
  'accessPolicies/123/accessLevels/my-level',
  `accessPolicies/123/accessLevels/${'a'.repeat(51)}`,
])('%s is the name of no level', (name) => {
  expect(() => AccessLevel.fromName(name)).toThrow(
    /^AccessLevelName: 'accessLevelName' must be .*, got '.*'; see gcloud/,
  );
});

test.each<[string, Omit<AccessLevelProps, 'accessPolicy'>, RegExp]>([
  ['AccessLevelEmpty', {}, /got nothing; everybody would meet the level/],
  ['AccessLevelEmpty', { from: [] }, /got nothing/],
  [
    'AccessLevelMixed',
    { device: DevicePosture.endpointVerification(), from: ['DE', '203.0.113.0/24'] },
    /make two levels/,
  ],
  ['AccessLevelMixed', { cel: 'levels.a', from: ['DE'] }, /make two levels/],
  ['AccessLevelName', { from: ['DE'], levelName: 'my-level' }, /got 'my-level'/],
  ['RegionCode', { from: ['UK'] }, /such as 'DE' or 'GB', got 'UK'/],
  ['RegionCode', { from: ['EU'] }, /got 'EU'/],
  ['RegionCode', { from: ['de'] }, /got 'de'/],
  ['RegionCode', { from: ['Germany'] }, /got 'Germany'/],
  ['RegionCode', { from: ['ZZ'] }, /got 'ZZ'/],
  ['IpRange', { from: ['203.0.113.1/24'] }, /got '203\.0\.113\.1\/24'; bits are set/],
  ['IpRange', { from: ['10.0.0.0/8'] }, /it is private/],
  ['IpRange', { from: ['0.0.0.0/0'] }, /it holds every address/],
  ['IpRange', { from: ['${TfToken[TOKEN.1]}'] }, /known only at deployment/],
  ['CelNeverDecides', { cel: 'device.is_corp_owned_device || true' }, /always true/],
  ['CelNeverDecides', { cel: 'false' }, /always false/],
  [
    'CelUnknownName',
    { cel: 'device.is_corp_owned' },
    /has encryption_status, .*, is_corp_owned_device, .* \[claims\/Office\]$/,
  ],
  ['CelSyntax', { cel: 'device.is_corp_owned_device &&' }, /at 1:29/],
  ['CelDeployTimeValue', { cel: '${TfToken[TOKEN.1]}' }, /known only at deployment/],
])('%s', (code, props, message) => {
  const make = () => new AccessLevel(emptyStack(), 'Office', { accessPolicy, ...props });
  expect(make).toThrow(new RegExp(`^${code}: '\\w+'.* got `));
  expect(make).toThrow(message);
});

test('without an access policy, it says what those without rights on one can do', () => {
  const props = JSON.parse('{ "from": ["DE"] }');
  expect(() => new AccessLevel(emptyStack(), 'Office', props)).toThrow(
    /^OrganizationMissing: .*AccessLevel\.fromName\(\)/,
  );
});

test.each([
  ['DevicePostureEmpty', () => DevicePosture.endpointVerification({ encrypted: false, screenLock: false })],
  ['DeviceSystem', () => DevicePosture.endpointVerification(JSON.parse('{ "systems": { "MAC": "14.0" } }'))],
  ['DeviceSystem', () => DevicePosture.endpointVerification({ systems: { IOS: 'seventeen' } })],
])('%s of a device', (code, make) => {
  expect(make).toThrow(new RegExp(`^${code}: '\\w+' must .*, got`));
});

test('any version of a system will do where that is said', () => {
  const device = DevicePosture.endpointVerification({ systems: { DESKTOP_CHROME_OS: 'any' } });
  expect(level({ device })['basic']).toMatchObject({
    conditions: [{ device_policy: { os_constraints: [{ os_type: 'DESKTOP_CHROME_OS' }] } }],
  });
});
