import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { Member } from '../../../lib/google/naming/member';
import { noRequest } from '../../../lib/google/proof/no-request';
import { Gated, stackIn } from '../gated';

const ACTION = 'storage.objects.delete';

function built(member = 'group:claims@example.com', role = 'roles/storage.objectAdmin') {
  const gated = new Gated();
  const stack = stackIn(gated.app);
  const bucket = new StorageBucket(stack, 'data', { name: 'acme-data', location: 'EU', project: 'acme-claims' });
  new StorageBucketIamMember(stack, 'grant', { bucket: bucket.name, role, member });
  return { gated, bucket };
}

test('what is refuted stops the synthesis, and the request that gets through is shown', () => {
  const { gated, bucket } = built();
  gated.gate.require(noRequest({ action: ACTION, resource: bucket }).byAnyone());
  expect(gated.synth()).toBe(false);
  expect(gated.message).toContain('1 finding that stops it (ZTA-PROOF-001)');
  expect(gated.printed).toMatch(/ZTA-PROOF-001 REFUTED/);
  expect(gated.printed).toContain('claims@example.com');
  expect(gated.printed).toContain('0 of 1 required proofs led');
  expect(gated.files).toEqual({});
});

test('what is proved goes on', () => {
  const { gated, bucket } = built();
  gated.gate.require([
    noRequest({ action: ACTION, resource: bucket }).exceptBy(new Member('group:claims@example.com')),
    noRequest({ action: ACTION, resource: bucket, principal: Member.user('eve@example.com') }).exceptBy(
      'group:claims@example.com',
    ),
  ]);
  gated.synth();
  expect(gated.error).toBeUndefined();
  expect(gated.printed).toMatch(/zero-trust: 2 of 2 required proofs led\n$/);
});

test('a question about nothing that is there proves nothing, and stops', () => {
  const { gated } = built();
  gated.gate.require(noRequest({ action: ACTION, resource: 'claims/nothing' }).byAnyone());
  expect(gated.synth()).toBe(false);
  expect(gated.printed).toMatch(/ZTA-PROOF-003 Unknown\w+: /);
});

test('observing stops nothing', () => {
  const gated = new Gated({ observe: true });
  stackIn(gated.app);
  gated.gate.require(noRequest({ action: ACTION, resource: 'claims/nothing' }).byAnyone());
  expect(gated.synth()).toBe(true);
  expect(gated.printed).toContain('ZTA-PROOF-003');
});
