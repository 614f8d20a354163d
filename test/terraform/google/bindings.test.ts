import { Unknown } from '../../../lib/core';
import { bindingsIn, gives, letsAnyoneIn, open } from '../../../lib/terraform/google/bindings';
import { configuration, subject } from '../reading';

const EDITOR = /^roles\/editor$/;
const said = (value: unknown) => (Unknown.is(value) ? '?' : value);

const boundBy = (type: string, body: object, more: object = {}) => {
  const tree = { variable: { late: {} }, resource: { [type]: { b: body } }, ...more };
  return bindingsIn(subject(configuration(tree), `${type}.b`));
};
const first = (body: object) => {
  const [binding] = boundBy('google_project_iam_member', { role: 'roles/editor', member: 'group:a@b.c', ...body });
  if (binding === undefined) throw new Error('no binding');
  return binding;
};

test.each<[object, unknown]>([
  [{}, true],
  [{ role: 'roles/viewer' }, false],
  [{ role: '${var.late}' }, '?'],
  [{ condition: { title: 't', expression: 'request.time < timestamp("2030-01-01T00:00:00Z")' } }, '?'],
])('what %j gives is open', (body, expected) => {
  expect(said(open(first(body), EDITOR))).toBe(expected);
});

test.each<[unknown, unknown]>([
  ['allUsers', true],
  ['allAuthenticatedUsers', true],
  ['domain:acme.example', false],
  ['serviceAccount:${google_service_account.none.email}', false],
  ['${var.late}', '?'],
  ['all${var.late}', '?'],
  ['user:${var.late}', false],
])('whether %s is anybody', (member, expected) => {
  expect(said(letsAnyoneIn(first({ member })))).toBe(expected);
});

const DOCUMENT = {
  bindings: [
    { role: 'roles/editor', members: ['allUsers'] },
    { role: 'roles/viewer', members: [] },
  ],
};

test.each<[string, unknown, object]>([
  ['a text of JSON', JSON.stringify(DOCUMENT), {}],
  [
    'an expression',
    '${jsonencode({bindings = [{role = "roles/editor", members = ["allUsers"]}, {role = "roles/viewer"}]})}',
    {},
  ],
  [
    'a data source',
    '${data.google_iam_policy.p.policy_data}',
    { data: { google_iam_policy: { p: { binding: DOCUMENT.bindings } } } },
  ],
])('a policy that is %s', (_what, policy, more) => {
  const found = boundBy('google_project_iam_policy', { policy_data: policy }, more);
  expect(found.map((binding) => [gives(binding, EDITOR), letsAnyoneIn(binding)])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a policy that is not known gives anything to anybody, as far as it is known', () => {
  const found = boundBy('google_project_iam_policy', { policy_data: '${var.late}' });
  expect(found.map((binding) => [said(gives(binding, EDITOR)), said(letsAnyoneIn(binding))])).toEqual([['?', '?']]);
});

test('what is no binding binds nobody', () => {
  expect(boundBy('google_project_iam_audit_config', { member: 'allUsers' })).toEqual([]);
});
