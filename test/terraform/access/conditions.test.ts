import type { GoogleTest } from '../../../lib/access/model';
import { testIn } from '../../../lib/terraform/access/conditions';

const LEVEL = 'accessPolicies/1/accessLevels/corporate';
const like = (key: string, glob: string): GoogleTest => ({ kind: 'like', key, glob });
const not = (test: GoogleTest): GoogleTest => ({ kind: 'not', test });
const below = (key: string, at: number, included = false): GoogleTest => ({ kind: 'below', key, at, included });
const AT = Date.parse('2027-01-01T00:00:00Z');

test.each<[string, GoogleTest]>([
  [`"${LEVEL}" in request.auth.access_levels`, { kind: 'some', key: 'request.auth.access_levels', globs: [LEVEL] }],
  [`"${LEVEL}" in levels`, { kind: 'some', key: 'request.auth.access_levels', globs: [LEVEL] }],
  ['resource.name == "projects/_/buckets/b*"', like('resource.name', 'projects/_/buckets/b\\*')],
  ['"b" != resource.name', not(like('resource.name', 'b'))],
  ['resource.name.startsWith("projects/_/buckets/b")', like('resource.name', 'projects/_/buckets/b*')],
  ['resource.name.endsWith("/audit?")', like('resource.name', '*/audit\\?')],
  ['request.host.contains("internal")', like('request.host', '*internal*')],
  ['resource.type in ["a", "b"]', { kind: 'or', tests: [like('resource.type', 'a'), like('resource.type', 'b')] }],
  ['request.time < timestamp("2027-01-01T00:00:00Z")', below('request.time', AT)],
  ['request.time >= timestamp("2027-01-01T00:00:00Z")', not(below('request.time', AT))],
  ['timestamp("2027-01-01T01:00:00+01:00") > request.time', below('request.time', AT)],
  [
    'request.time == timestamp("2027-01-01T00:00:00Z")',
    { kind: 'and', tests: [below('request.time', AT, true), not(below('request.time', AT))] },
  ],
  ['destination.port <= 443', below('destination.port', 443, true)],
  ['destination.ip == "10.0.0.7"', like('destination.ip', '10.0.0.7')],
  ['resource.matchTag("1/env", "prod")', { kind: 'some', key: 'resource.tags', globs: ['1/env=prod'] }],
  [
    'resource.matchTagId("tagKeys/1", "tagValues/2")',
    { kind: 'some', key: 'resource.tagIds', globs: ['tagKeys/1=tagValues/2'] },
  ],
  ['resource.hasTagKey("1/env")', { kind: 'some', key: 'resource.tags', globs: ['1/env=*'] }],
  [
    'api.getAttribute("iam.googleapis.com/modifiedGrantsByRole", []).hasOnly(["roles/viewer"])',
    { kind: 'only', key: 'api.modifiedGrantsByRole', values: ['roles/viewer'] },
  ],
  ['device.encryption_status == DeviceEncryptionStatus.ENCRYPTED', like('device.encryption_status', 'ENCRYPTED')],
  ['device.is_corp_owned_device', like('device.is_corp_owned_device', 'true')],
  ['device.is_corp_owned_device == false', like('device.is_corp_owned_device', 'false')],
  [
    'inIpRange(origin.ip, ["10.0.0.0/8"])',
    { kind: 'or', tests: [{ kind: 'address', key: 'origin.ip', block: '10.0.0.0/8' }] },
  ],
  ['true', { kind: 'constant', holds: true }],
  [
    '!(request.path == "/a" && true)',
    not({ kind: 'and', tests: [like('request.path', '/a'), { kind: 'constant', holds: true }] }),
  ],
])('%s', (text, expected) => {
  expect(testIn(text, 'condition')).toEqual(expected);
});

test.each([
  'resource.name.extract("/b/{x}") == "y"',
  'resource.name.matches("b.*")',
  'request.time.getHours("Europe/Berlin") < 18',
  'request.time < timestamp("soon")',
  'request.time + duration("1h") < timestamp("2027-01-01T00:00:00Z")',
  'destination.port == 1.5',
  'api.getAttribute("iam.googleapis.com/modifiedGrantsByRole", ["roles/owner"]).hasOnly(["roles/viewer"])',
  'api.getAttribute("another", []).hasOnly(["roles/viewer"])',
  'resource.matchTag(request.host, "prod")',
  'other.matchTag("1/env", "prod")',
  'device.vendors["x"].is_managed_device == true',
  'inIpRange(origin.ip, request.host)',
  ['resource.name == "', '{x}"'].join('$'),
  'a ? b : c',
  'resource.name ==',
  'resource.name > "b"',
])('%s is not followed, and may turn out in any way', (text) => {
  expect(JSON.stringify(testIn(text, 'condition'))).toContain('"kind":"unclear"');
});

test('what is followed of a condition counts beside what is not', () => {
  const test = testIn('resource.name.extract("{x}") == "y" && request.host == "h"', 'condition');
  expect(test).toMatchObject({ kind: 'and', tests: [{ kind: 'unclear' }, { kind: 'like', key: 'request.host' }] });
});
