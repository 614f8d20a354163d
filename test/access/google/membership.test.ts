import { membershipOf, relation } from '../../../lib/access/google/membership';
import { sameness } from '../../../lib/access/google/sameness';

const POOL = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools';
const ALICE = 'user:alice@example.com';
const TRAINER = 'serviceAccount:trainer@claims.iam.gserviceaccount.com';
const FEDERATED = `principal:${POOL}/ci/subject/s`;
const REPOSITORY = `principalSet:${POOL}/ci/attribute.repository_id/456`;
const open = (name: string) => ['$', `{${name}}`].join('');

const shown = (caller: string, member: string): string => {
  const found = membershipOf(caller, member);
  return found.kind === 'outside' && found.likely ? 'likely' : found.kind;
};

test.each([
  [ALICE, 'allUsers', 'yes'],
  ['allUsers', 'allUsers', 'yes'],
  ['allUsers', 'allAuthenticatedUsers', 'no'],
  ['allUsers', 'group:devs@example.com', 'no'],
  ['allUsers', ALICE, 'no'],
  [ALICE, 'allAuthenticatedUsers', 'yes'],
  [TRAINER, 'allAuthenticatedUsers', 'yes'],
  [FEDERATED, 'allAuthenticatedUsers', 'no'],
  [REPOSITORY, 'allAuthenticatedUsers', 'no'],
  ['group:devs@example.com', 'allAuthenticatedUsers', 'likely'],
  ['allAuthenticatedUsers', 'group:devs@example.com', 'no'],
  [ALICE, ALICE, 'yes'],
  [ALICE, 'user:bob@example.com', 'no'],
  [ALICE, 'group:devs@example.com', 'outside'],
  [TRAINER, 'group:devs@example.com', 'outside'],
  ['group:devs@example.com', ALICE, 'no'],
  ['group:devs@example.com', 'group:all@example.com', 'outside'],
  [ALICE, 'domain:example.com', 'likely'],
  [ALICE, 'domain:example.org', 'outside'],
  [ALICE, 'customer:C1', 'outside'],
  [ALICE, 'projectEditor:claims', 'outside'],
  [FEDERATED, `principalSet:${POOL}/ci/*`, 'yes'],
  [FEDERATED, REPOSITORY, 'outside'],
  [FEDERATED, `principalSet:${POOL}/other/*`, 'no'],
  [REPOSITORY, `principalSet:${POOL}/ci/*`, 'yes'],
  [REPOSITORY, `principalSet:${POOL}/ci/attribute.repository_id/457`, 'outside'],
  [`principalSet:${POOL}/${open('pool')}/*`, `principalSet:${POOL}/ci/*`, 'open'],
  [ALICE, REPOSITORY, 'no'],
  ['group:devs@example.com', REPOSITORY, 'outside'],
  [TRAINER, 'principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount', 'outside'],
  [ALICE, 'principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount', 'no'],
  [ALICE, `unknown:${open('var.admin')}`, 'open'],
  [`unknown:${open('var.admin')}`, TRAINER, 'open'],
  [TRAINER, `serviceAccount:trainer@${open('var.project')}.iam.gserviceaccount.com`, 'open'],
  [TRAINER, `serviceAccount:other@${open('var.project')}.iam.gserviceaccount.com`, 'no'],
  ['serviceAccount:claims.svc.id.goog[ns/sa]', `principal:${POOL}/claims.svc.id.goog/subject/ns/ns/sa/sa`, 'open'],
  ['serviceAccount:claims.svc.id.goog[ns/sa]', `principalSet:${POOL}/claims.svc.id.goog/namespace/ns`, 'open'],
])('%s in %s: %s', (caller, member, expected) => {
  expect(shown(caller, member)).toBe(expected);
});

test.each([
  [REPOSITORY, `principalSet:${POOL}/ci/*`, 'within'],
  [REPOSITORY, `principalSet:${POOL}/other/*`, 'apart'],
  [REPOSITORY, 'allAuthenticatedUsers', 'apart'],
  [REPOSITORY, 'group:devs@example.com', undefined],
  ['group:devs@example.com', REPOSITORY, undefined],
])('%s and %s: %s', (one, other, expected) => {
  expect(relation(one, other)).toBe(expected);
});

test.each([
  ['a', 'a', 'same'],
  ['a', 'b', 'different'],
  [`a-${open('x')}`, 'a-b', 'maybe'],
  [`a-${open('x')}`, 'b-b', 'different'],
  [`${open('x')}-a`, 'b-a', 'maybe'],
  [`${open('x')}-a`, 'b-b', 'different'],
  [`a-${open('x')}`, `a-b-${open('y')}`, 'maybe'],
  [`a-${open('x')}`, `b-${open('y')}`, 'different'],
  [open('google_storage_bucket.a.name'), open('google_storage_bucket.b.name'), 'maybe'],
])('%s and %s are %s', (one, other, expected) => {
  expect([sameness(one, other), sameness(other, one)]).toEqual([expected, expected]);
});
