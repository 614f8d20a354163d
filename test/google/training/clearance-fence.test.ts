import {
  AiAsset,
  ClearanceFence,
  type ClearanceFenceProps,
  DataClassTags,
  Folder,
  Member,
  TrainingDataset,
  WorkloadIdentity,
} from '../../../lib/google';
import { Testing } from '../../../lib/google/cdktf';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const TAGS = DataClassTags.fromIds({
  keyId: 'tagKeys/1',
  valueIds: { public: 'tagValues/2', internal: 'tagValues/3', confidential: 'tagValues/4', restricted: 'tagValues/5' },
});
const CLEARED = Member.group('cleared@example.com');

function fenceIn(stack = emptyStack(), props: Partial<ClearanceFenceProps> = {}) {
  new ClearanceFence(stack, 'Clearance', {
    around: ACME,
    tags: TAGS,
    dataClass: 'restricted',
    cleared: [CLEARED],
    breakGlass: Member.group('break-glass@example.com'),
    ...props,
  });
  return stack;
}

const rules = (result: Synthesized) =>
  Object.values(result.resources('google_iam_deny_policy')).map(
    (policy) => (policy['rules'] as { deny_rule: Record<string, unknown> }[])[0]?.deny_rule,
  );

test('data of the class is kept from everybody but those who are cleared, by its tag', () => {
  const [data] = rules(new Synthesized(fenceIn()));
  expect(data).toMatchObject({
    denied_principals: ['principalSet://goog/public:all'],
    denied_permissions: expect.arrayContaining(['storage.googleapis.com/objects.get']),
    exception_principals: [
      'principalSet://goog/group/break-glass@example.com',
      'principalSet://goog/group/cleared@example.com',
    ],
    denial_condition: { expression: 'resource.matchTagId("tagKeys/1", "tagValues/5")' },
  });
});

test('who is cleared cannot take the tag off', () => {
  const [, tag] = rules(new Synthesized(fenceIn()));
  expect(tag).toMatchObject({
    denied_permissions: expect.arrayContaining(['storage.googleapis.com/buckets.deleteTagBinding']),
    exception_principals: ['principalSet://goog/group/break-glass@example.com'],
  });
});

test('it stands around folders as well', () => {
  const policies = Object.values(
    new Synthesized(fenceIn(emptyStack(), { around: new Folder('12') })).resources('google_iam_deny_policy'),
  );
  expect(policies.map(({ parent }) => parent)).toEqual(
    Array(2).fill('cloudresourcemanager.googleapis.com%2Ffolders%2F12'),
  );
});

test('a grant without clearance reads nothing that is tagged: proved', () => {
  const stack = emptyStack();
  const asset = new AiAsset('dataset', 'payments', {
    owner: 'risk',
    purpose: 'scoring',
    riskTier: 'high',
    dataClasses: ['restricted'],
  });
  const dataset = new TrainingDataset(stack, 'Payments', {
    asset,
    project: ACME,
    location: 'europe-west4',
    tags: TAGS,
  });
  const trainer = new WorkloadIdentity(stack, 'Trainer', { project: ACME });
  dataset.grants.train(trainer);
  new StorageBucketIamMember(stack, 'Stray', {
    bucket: dataset.bucket.name,
    role: 'roles/storage.objectViewer',
    member: 'group:devs@example.com',
  });
  const allowed = (principal: string, tag: string) => ({
    principal,
    action: 'storage.objects.get',
    resource: `google_storage_bucket.${dataset.bucket.friendlyUniqueId}`,
    context: {
      'resource.tagIds': [`tagKeys/1=${tag}`],
      'resource.type': 'storage.googleapis.com/Object',
      'resource.name': `projects/_/buckets/${dataset.bucket.nameInput}/objects/data/2026.csv`,
    },
  });
  const [devs, job] = ['group:devs@example.com', `google_service_account.${trainer.account.friendlyUniqueId}`];
  const access = () => accessOf(JSON.parse(Testing.synth(stack, true)));
  expect(access()).toAllow(allowed(devs, 'tagValues/5'));
  fenceIn(stack, { cleared: [trainer] });
  expect(access()).not.toAllow(allowed(devs, 'tagValues/5'));
  expect(access()).toAllow(allowed(devs, 'tagValues/3'));
  expect(access()).toAllow(allowed(job, 'tagValues/5'));
});

test.each<[string, Partial<ClearanceFenceProps>]>([
  ['ClearedMissing', { cleared: [] }],
  ['BreakGlassKind', { breakGlass: Member.user('ada@example.com') }],
])('%s', (code, props) => {
  expect(() => fenceIn(emptyStack(), props)).toThrow(
    new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Clearance`),
  );
});

test('our rules find nothing in it', () => {
  expect(new Synthesized(fenceIn()).findings()).toEqual([]);
});
