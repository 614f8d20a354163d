import {
  ACCESS_LEVEL,
  ALLOW_CONDITION,
  BOUNDARY_CONDITION,
  type CelContext,
  CONSTRAINT_CONDITION,
  celExpression,
  DENY_CONDITION,
  federationContext,
} from '../../lib/cel';

const place = { node: { path: 'Stack/Gateway' } };
const check = (text: string, context: CelContext) => celExpression({ text, prop: 'rules[0]', place }, context);

/** What is thrown, which must be one line. */
function refusal(text: string, context: CelContext): string {
  try {
    check(text, context);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

const FEDERATION = federationContext();

test.each<[CelContext, string]>([
  // What Google's own pages give as examples.
  [ACCESS_LEVEL, 'inIpRange(origin.ip, ["203.0.113.24"])'],
  [ACCESS_LEVEL, 'inIpRange(origin.ip, ["192.0.2.0/24", "2001:db8::/32"])'],
  [ACCESS_LEVEL, 'origin.region_code in ["US", "FR", "JP"]'],
  [ACCESS_LEVEL, 'request.auth.principal == "https://accounts.google.com/1134924314572461055"'],
  [ACCESS_LEVEL, 'request.auth.claims.crd_str.hwk == true'],
  [ACCESS_LEVEL, 'request.time.getDayOfWeek("America/Los_Angeles") == 1'],
  [ACCESS_LEVEL, 'levels.allow_corp_ips'],
  [ACCESS_LEVEL, 'device.encryption_status == DeviceEncryptionStatus.ENCRYPTED'],
  [ACCESS_LEVEL, 'device.os_type != OsType.OS_UNSPECIFIED'],
  [ACCESS_LEVEL, 'device.vendors["some_vendor"].device_health_score == DeviceHealthScore.VERY_GOOD'],
  [ACCESS_LEVEL, 'device.vendors["some_vendor"].data["some_num"] == 1.0'],
  [ACCESS_LEVEL, 'device.vendors["CrowdStrike"].data["is_device_compromised"]'],
  [ACCESS_LEVEL, 'has(device.vendors.some_vendor) && device.vendors.some_vendor.is_managed_device'],
  [
    ACCESS_LEVEL,
    'device.chrome.management_state in [ChromeManagementState.CHROME_MANAGEMENT_STATE_BROWSER_MANAGED, ChromeManagementState.CHROME_MANAGEMENT_STATE_PROFILE_MANAGED]',
  ],
  [ACCESS_LEVEL, 'device.chrome.versionAtLeast("88.0.4321.44")'],
  [ACCESS_LEVEL, 'device.versionAtLeast("10.0") == true'],
  [ACCESS_LEVEL, 'certificateBindingState(origin, device) == CertificateBindingState.CERT_MATCHES_EXISTING_DEVICE'],
  [
    ACCESS_LEVEL,
    'device.certificates.exists(cert, cert.is_valid && cert.cert_fingerprint == origin.clientCertFingerprint())',
  ],
  [
    ACCESS_LEVEL,
    '(device.os_type == OsType.DESKTOP_WINDOWS && device.is_corp_owned_device) || (device.os_type == OsType.DESKTOP_MAC && device.is_admin_approved_device && device.versionAtLeast("10.11.0"))',
  ],
  [ALLOW_CONDITION, '"accessPolicies/199923665455/accessLevels/CorpNet" in request.auth.access_levels'],
  [
    ALLOW_CONDITION,
    "(resource.type != 'storage.googleapis.com/Bucket' && resource.type != 'storage.googleapis.com/Object') || resource.name.startsWith('projects/_/buckets/example-bucket')",
  ],
  [ALLOW_CONDITION, 'resource.name.extract("projects/{project}/") == "acme"'],
  [ALLOW_CONDITION, "resource.matchTag('123456789012/env', 'prod')"],
  [ALLOW_CONDITION, "resource.hasTagKeyId('tagKeys/123456789012')"],
  [ALLOW_CONDITION, "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly(['roles/pubsub.editor'])"],
  [ALLOW_CONDITION, 'api.getAttribute("storage.googleapis.com/objectListPrefix", "").startsWith("a/")'],
  [ALLOW_CONDITION, 'request.time < timestamp("2022-04-12T00:00:00.00Z") + duration("1800s")'],
  [ALLOW_CONDITION, 'request.time >= date("2023-02-01") && request.time.getHours("Europe/Berlin") <= 17'],
  [ALLOW_CONDITION, 'date(resource.name.extract("/order_date={date}/")) > date("2023-02-01")'],
  [ALLOW_CONDITION, 'destination.ip == "10.0.0.1" && destination.port < 3001'],
  [
    ALLOW_CONDITION,
    "!compute.isForwardingRuleCreationOperation() || compute.matchLoadBalancingSchemes(['INTERNAL', 'INTERNAL_MANAGED'])",
  ],
  [ALLOW_CONDITION, '!request.path.startsWith("/admin") && request.host == "hr.example.com"'],
  [BOUNDARY_CONDITION, 'principal.type == "iam.googleapis.com/ServiceAccount"'],
  [BOUNDARY_CONDITION, "principal.subject.endsWith('@example.com')"],
  [DENY_CONDITION, "!resource.matchTagId('tagKeys/1', 'tagValues/2') && resource.hasTagKey('1/env')"],
  [FEDERATION, 'assertion.repository_owner_id == "123" && assertion.ref == "refs/heads/main"'],
  [FEDERATION, "'admins' in google.groups && attribute.aws_role.contains('assumed-role')"],
  [FEDERATION, "assertion['kubernetes.io']['namespace'] in ['backend', 'monitoring']"],
  [FEDERATION, "assertion.arn.extract('assumed-role/{role}').split('/')[0] == 'ci' && assertion.groups.size() > 0"],
  [FEDERATION, "has(assertion.x) ? assertion.x.exists(y, y == 'z') : google.subject.startsWith('a')"],
  [
    CONSTRAINT_CONDITION,
    'resource.management.autoUpgrade == false || resource.nodePools.all(p, p.name.matches("a.*"))',
  ],
])('%#: known', (context, text) => {
  expect(check(text, context)).toHaveProperty('kind');
});

test.each<[CelContext, string, RegExp]>([
  // Names.
  [
    ACCESS_LEVEL,
    'device.is_corp_ownd_device',
    /^CelUnknownName: 'rules\[0\]' must read what is there, got `device\.is_corp_ownd_device` at 1:1; write 'is_corp_owned_device' \[Stack\/Gateway\]$/,
  ],
  [ACCESS_LEVEL, 'devise.is_corp_owned_device', /^CelUnknownName: .*got `devise` at 1:1; write 'device'/],
  [ACCESS_LEVEL, 'user == "a"', /^CelUnknownName: .*an access level has origin, device, levels, request/],
  [ACCESS_LEVEL, 'device.os_type == OsType.DESKTOP_WINDOW', /^CelUnknownName: .*write 'DESKTOP_WINDOWS'/],
  [ACCESS_LEVEL, 'has(device.vendor)', /^CelUnknownName: .*write 'vendors'/],
  [ACCESS_LEVEL, 'device["os"] == OsType.IOS', /^CelUnknownName: /],
  [ACCESS_LEVEL, 'levels["corp-net"]', /^CelUnknownName: .*name an access level of the same policy, got `"corp-net"`/],
  [ACCESS_LEVEL, '"accessPolicies/1/accessLevels/a" in request.auth.access_levels', /^CelUnknownName: .*claims/],
  [ALLOW_CONDITION, 'origin.ip == "1.1.1.1"', /^CelUnknownName: /],
  [DENY_CONDITION, 'resource.name == "a"', /^CelUnknownName: .*what stands before it has nothing/],
  [DENY_CONDITION, 'request.time < timestamp("2026-01-31T00:00:00Z")', /^CelUnknownName: .*has resource/],
  [BOUNDARY_CONDITION, 'resource.type == "a"', /^CelUnknownName: /],
  [
    federationContext(['sub', 'repository_id']),
    'assertion.repositoryid == "1"',
    /^CelUnknownName: .*write 'repository_id'/,
  ],
  // Functions.
  [ACCESS_LEVEL, 'inIPRange(origin.ip, ["203.0.113.0/24"])', /^CelUnknownFunction: .*write 'inIpRange'/],
  [
    ACCESS_LEVEL,
    'origin.ip.matches("a")',
    /^CelUnknownFunction: 'rules\[0\]' must call what is there, got `origin\.ip\.matches\("a"\)`/,
  ],
  [ACCESS_LEVEL, 'origin.versionAtLeast("10")', /^CelUnknownFunction: .*it is record\.versionAtLeast\(string\)/],
  [
    ACCESS_LEVEL,
    'device.certificates.filter(c, c.is_valid)',
    /^CelUnknownFunction: .*'filter' is a macro, and an access level knows only has, all/,
  ],
  [ALLOW_CONDITION, 'has(resource.name)', /^CelUnknownFunction: .*knows no macros/],
  [ALLOW_CONDITION, 'resource.name.contains("a")', /^CelUnknownFunction: /],
  [DENY_CONDITION, 'resource.matchTags("1/env", "prod")', /^CelUnknownFunction: .*write 'matchTag'/],
  // Signs.
  [ALLOW_CONDITION, 'resource.type.startsWith("compute")', /^CelOperator: .*knows only ==, !=/],
  [
    ALLOW_CONDITION,
    'resource.service in ["a"]',
    /^CelOperator: .*use 'in' where the service knows it, got `resource\.service` at 1:1/,
  ],
  [ALLOW_CONDITION, 'request.auth.access_levels == []', /^CelOperator: .*knows only in/],
  [ALLOW_CONDITION, 'destination.ip.startsWith("10.")', /^CelOperator: /],
  [ALLOW_CONDITION, '"compute.googleapis.com" < resource.service', /^CelOperator: .*got `resource\.service` at 1:28/],
  [DENY_CONDITION, 'has(resource.a) || [resource].exists(r, r == resource)', /^CelUnknownFunction: .*knows no macros/],
  [DENY_CONDITION, '[true].exists(r, r)', /^CelUnknownFunction: .*knows no macros/],
  // Types.
  [CONSTRAINT_CONDITION, '[1] < [2]', /^CelType: .*compare with '<' what has an order, got `\[1\]`/],
  [CONSTRAINT_CONDITION, '"true"', /^CelType: .*hold a bool here, got `"true"`/],
  [ACCESS_LEVEL, 'device', /^CelType: 'rules\[0\]' must hold a bool here, got `device` at 1:1; it is a record/],
  [
    ACCESS_LEVEL,
    'device.is_corp_owned_device == "true"',
    /^CelType: .*got `"true"` at 1:32; it is a string, and the other a bool/,
  ],
  [ACCESS_LEVEL, 'device.os_type == 1', /^CelType: /],
  [
    ACCESS_LEVEL,
    'device.os_type == DeviceEncryptionStatus.ENCRYPTED',
    /^CelType: .*it is a DeviceEncryptionStatus, and the other a OsType/,
  ],
  [ACCESS_LEVEL, 'origin.region_code && true', /^CelType: .*got `origin\.region_code`/],
  [ACCESS_LEVEL, 'origin.region_code in "DE"', /^CelType: .*ask with 'in' for what a list or a map holds/],
  [ACCESS_LEVEL, '1 in ["DE"]', /^CelType: .*the list one of string/],
  [ACCESS_LEVEL, 'inIpRange(origin.ip, "203.0.113.0/24")', /^CelType: .*it is inIpRange\(string, list of string\)/],
  [ACCESS_LEVEL, 'inIpRange(origin.ip)', /^CelType: /],
  [ACCESS_LEVEL, 'certificateBindingState(device, origin) == CertificateBindingState.CERT_STATE_UNKNOWN', /^CelType: /],
  [ACCESS_LEVEL, 'origin.ip.all(x, true)', /^CelType: .*call 'all' on a list or a map/],
  [ACCESS_LEVEL, 'request.time.getHours("UTC")', /^CelType: .*it is a int/],
  [ACCESS_LEVEL, 'device.certificates[0.5].is_valid', /^CelType: /],
  [ACCESS_LEVEL, 'origin.ip[0] == "1"', /^CelType|^CelUnknown/],
  [ALLOW_CONDITION, 'request.time < "2026-01-01"', /^CelType: .*it is a string, and the other a timestamp/],
  [ALLOW_CONDITION, 'request.time + request.time < request.time', /^CelType: .*reckon with '\+'/],
  [ALLOW_CONDITION, 'destination.port == "22"', /^CelType: /],
  [ALLOW_CONDITION, 'request.auth < resource', /^CelType: /],
  [ALLOW_CONDITION, 'true ? 1 : 2', /^CelType: .*hold a bool/],
  [ALLOW_CONDITION, '{1: true}', /^CelType: .*hold a string/],
  [ALLOW_CONDITION, '-resource.name == "a"', /^CelType: .*hold a int/],
  // Values that are never met.
  [
    ACCESS_LEVEL,
    'origin.region_code == "de"',
    /^CelValue: 'rules\[0\]' must hold two capital letters of a country, such as 'DE', got `"de"`/,
  ],
  [ACCESS_LEVEL, '"DE" == origin.region_code || "" == origin.region_code', /^CelValue: .*got `""`/],
  [ACCESS_LEVEL, 'origin.region_code in ["DE", "Germany"]', /^CelValue: .*got `"Germany"` at 1:30/],
  [ACCESS_LEVEL, 'inIpRange(origin.ip, ["203.0.113.1/24"])', /^CelValue: /],
  [ACCESS_LEVEL, 'inIpRange(origin.ip, ["10.0.0.0/8"])', /^CelValue: .*it is private/],
  [ACCESS_LEVEL, 'inIpRange(origin.ip, ["0.0.0.0/0"])', /^CelValue: /],
  [ACCESS_LEVEL, 'origin.ip == ""', /^CelValue: .*must hold an address/],
  [ACCESS_LEVEL, 'request.auth.principal == "a@example.com"', /^CelValue: .*users by their id/],
  [ACCESS_LEVEL, 'device.versionAtLeast("ten")', /^CelValue: /],
  [ALLOW_CONDITION, '"CorpNet" in request.auth.access_levels', /^CelValue: .*by its whole name/],
  [ALLOW_CONDITION, '"accessPolicies/1/accesslevels/CorpNet" in request.auth.access_levels', /^CelValue: /],
  [ALLOW_CONDITION, 'request.time < timestamp("2026-01-31")', /^CelValue: .*a time such as/],
  [ALLOW_CONDITION, 'request.time < date("31.1.2026")', /^CelValue: /],
  [ALLOW_CONDITION, 'request.time < request.time + duration("1h")', /^CelValue: /],
  [ALLOW_CONDITION, "resource.matchTag('env', 'prod')", /^CelValue: .*namespaced name/],
  [ALLOW_CONDITION, "resource.matchTagId('1/env', 'prod')", /^CelValue: /],
  [ALLOW_CONDITION, 'api.getAttribute("iam.googleapis.com/roles", []) == []', /^CelValue: /],
  [BOUNDARY_CONDITION, 'principal.type == "serviceAccount"', /^CelValue: /],
  // Lengths.
  [FEDERATION, `assertion.a == "${'x'.repeat(4096)}"`, /^CelTooLong: .*at most 4096 characters/],
  [CONSTRAINT_CONDITION, `resource.a == "${'x'.repeat(1000)}"`, /^CelTooLong: .*at most 1000 characters/],
])('%#: refused, on one line', (context, text, message) => {
  expect(refusal(text, context)).toMatch(message);
  expect(refusal(text, context)).toMatch(/^[^\n]*$/);
});

test('what a macro calls its variable hides what is there, and ends with it', () => {
  expect(check('device.certificates.exists(device, device.is_valid)', ACCESS_LEVEL)).toHaveProperty('kind', 'each');
  expect(refusal('device.certificates.exists(c, c.is_valid) && c.is_valid', ACCESS_LEVEL)).toMatch(/got `c` at 1:46/);
});
