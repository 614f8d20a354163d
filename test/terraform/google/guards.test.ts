import { Unknown } from '../../../lib/core';
import { bucketStays } from '../../../lib/terraform/google/bucket';
import { deniedToAll, enforced } from '../../../lib/terraform/google/guards';
import { configuration, subject } from '../reading';

const PERMISSION = 'storage.googleapis.com/buckets.update';
const CONSTRAINT = 'storage.secureHttpTransport';

const RULE = {
  denied_principals: ['principalSet://goog/public:all'],
  denied_permissions: [PERMISSION],
  exception_principals: ['principalSet://goog/group/ops@acme.example'],
};
const PARENT = 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme';

const bucketBeside = (type: string, body: object, project?: string, provider?: object) =>
  subject(
    configuration({
      ...(provider && { provider }),
      variable: { late: {} },
      resource: { google_storage_bucket: { b: { name: 'b', ...(project && { project }) } }, [type]: { p: body } },
    }),
    'google_storage_bucket.b',
  );

const said = (value: unknown) => (Unknown.is(value) ? '?' : value);

test.each<[string, object, unknown]>([
  ['a rule for everybody', {}, true],
  ['a rule for somebody', { denied_principals: ['principal://goog/subject/a@acme.example'] }, '?'],
  ['a rule about something else', { denied_permissions: ['storage.googleapis.com/buckets.delete'] }, '?'],
  ['a rule under a condition', { denial_condition: { expression: 'x' } }, '?'],
  ['a rule with everybody excepted', { exception_principals: ['principalSet://goog/public:all'] }, '?'],
  ['a rule with the permission excepted', { exception_permissions: [PERMISSION] }, '?'],
  ['a rule about what is given later', { denied_permissions: ['${var.late}'] }, '?'],
])('%s', (_what, rule, expected) => {
  const policy = { parent: PARENT, rules: [{ deny_rule: { ...RULE, ...rule } }] };
  expect(said(deniedToAll(bucketBeside('google_iam_deny_policy', policy, 'acme'), PERMISSION))).toBe(expected);
});

test.each<[string, string | undefined, object | undefined, unknown]>([
  [PARENT, 'acme', undefined, true],
  [PARENT, 'other', undefined, '?'],
  [PARENT, undefined, undefined, '?'],
  [PARENT, undefined, { google: { project: 'acme' } }, true],
  [PARENT, undefined, { google: [{ project: 'acme' }, { project: 'other' }] }, '?'],
  [PARENT, '${var.late}', undefined, '?'],
  ['cloudresourcemanager.googleapis.com%2Forganizations%2F1', 'acme', undefined, '?'],
  ['${urlencode("cloudresourcemanager.googleapis.com/projects/acme")}', 'acme', undefined, true],
])('a policy on %s, a bucket in %s', (parent, project, provider, expected) => {
  const policy = { parent, rules: [{ deny_rule: RULE }] };
  const bucket = bucketBeside('google_iam_deny_policy', policy, project, provider);
  expect(said(deniedToAll(bucket, PERMISSION))).toBe(expected);
});

test.each<[object, unknown]>([
  [{}, true],
  [{ spec: { rules: [{ enforce: 'FALSE' }] } }, '?'],
  [{ spec: { rules: [{ enforce: 'TRUE', condition: { expression: 'x' } }] } }, '?'],
  [{ spec: undefined, dry_run_spec: { rules: [{ enforce: 'TRUE' }] } }, '?'],
  [{ name: 'projects/acme/policies/storage.publicAccessPrevention' }, '?'],
  [{ parent: 'projects/other' }, '?'],
  [{ count: 0 }, '?'],
])('an organization policy with %j', (changes, expected) => {
  const policy = {
    name: `projects/acme/policies/${CONSTRAINT}`,
    parent: 'projects/acme',
    spec: { rules: [{ enforce: 'TRUE' }] },
    ...changes,
  };
  expect(said(enforced(bucketBeside('google_org_policy_policy', policy, 'acme'), CONSTRAINT))).toBe(expected);
});

test.each<[object, unknown]>([
  [{}, true],
  [{ force_destroy: true }, false],
  [{ force_destroy: true, lifecycle: { prevent_destroy: true } }, true],
  [{ force_destroy: '${var.late}' }, '?'],
])('whether a bucket with %j stays', (body, expected) => {
  const read = configuration({ variable: { late: {} }, resource: { google_storage_bucket: { b: body } } });
  expect(said(bucketStays(subject(read, 'google_storage_bucket.b')).value)).toBe(expected);
});
