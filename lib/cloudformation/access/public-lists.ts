import type { Maybe } from '../../core';
import { every, not, Unknown } from '../../core';
import type { Subject } from '../subject';
import { matches } from '../text';
import { type GuardedResources, policyOf } from './guarded';

const LISTING = ['s3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions'];

/**
 * Lists of S3 that let everybody at a bucket, beside its policy, and what they let them.
 *
 * From https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html, as of 2026-11.
 */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  AuthenticatedRead: LISTING,
  PublicRead: LISTING,
  PublicReadWrite: [...LISTING, 's3:PutObject'],
};

/** Adds what the list of a bucket lets everybody, where lists count. */
export function addPublicList(subject: Subject, resources: GuardedResources): void {
  const list = subject.properties.get('AccessControl');
  const actions = LISTS[list.text?.toString() ?? ''];
  const counts = listsCount(subject);
  const bearer = actions === undefined || counts === false ? undefined : resources.add(subject.resource);
  if (actions === undefined || bearer === undefined) return;
  const { arn, holds } = bearer.about;
  bearer.policies.push(
    policyOf({
      effect: 'Allow',
      principals: { list: [{ kind: '*', name: '*' }], excluded: false },
      actions: { patterns: actions, excluded: false },
      resources: { patterns: [arn, ...holds], excluded: false },
      conditions: [],
      ...(Unknown.is(counts) && { hidden: counts.because }),
      place: list.place,
    }),
  );
}

/** S3 ignores lists of new buckets, and refuses to make one, unless told otherwise twice. */
function listsCount({ properties }: Subject): Maybe<boolean> {
  const block = properties.get('PublicAccessBlockConfiguration');
  const owner = properties.get('OwnershipControls', 'Rules', 0, 'ObjectOwnership');
  return every([
    block.isSet,
    not(block.get('IgnorePublicAcls').boolean(false).value),
    owner.text === undefined ? false : not(matches(owner.text, /^BucketOwnerEnforced$/)),
  ]);
}
