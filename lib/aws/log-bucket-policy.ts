import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { ConfigError } from '../core';
import { policySize } from './policy-size';
import type { TrustedBase } from './trusted-base';

/** Everything that puts an object, or a part of one, into a bucket. */
const WRITING = [
  's3:AbortMultipartUpload',
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:PutObject',
  's3:ReplicateObject',
  's3:ReplicateTags',
];

/** Changes nothing in a bucket. Whatever is not here and is no writing weakens it: deleting, unlocking, re-keying, re-configuring. */
const HARMLESS = ['s3:Get*', 's3:List*', 's3:RestoreObject'];

/** Most that S3 takes, in bytes without white space. */
const LIMIT = 20_480;

/**
 * The Deny statements of a bucket with logs: they hold whatever anybody's own policies allow.
 *
 * No statement here reaches what AWS services do to deliver: reading the bucket's set-up and writing objects.
 */
export class LogBucketPolicy {
  private readonly writing: iam.PolicyStatement;
  private readonly writers: string[] = [];

  /**
   * @throws BucketPolicySize at synthesis, if the policy has more than 20,480 bytes
   */
  public constructor(
    private readonly bucket: s3.Bucket,
    base: TrustedBase,
  ) {
    this.writing = deny(bucket, 'OnlyLogServicesAndNamedWritersWrite', {
      actions: WRITING,
      // IfExists: an anonymous request does not hold the key, and is to be denied too.
      conditions: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
    });
    bucket.addToResourcePolicy(this.writing);
    bucket.addToResourcePolicy(
      deny(bucket, 'OnlyTrustedBaseWeakens', { notActions: [...HARMLESS, ...WRITING], conditions: base.everyoneElse }),
    );
    bucket.node.addValidation({ validate: () => this.tooLarge() });
  }

  /** Takes a role out of the ban on writing. It still needs a statement that allows it to write. */
  public exempt(roleArn: string): void {
    if (this.writers.includes(roleArn)) return;
    this.writers.push(roleArn);
    this.writing.addCondition('ArnNotEquals', { 'aws:PrincipalArn': [...this.writers] });
  }

  /**
   * Lets a role upload objects under the key and the retention of the bucket, and under no others.
   *
   * @param keyArn the key of the bucket
   */
  public admit(roleArn: string, keyArn: string): void {
    this.exempt(roleArn);
    const resources = [this.bucket.arnForObjects('*')];
    const principals = [new iam.ArnPrincipal(roleArn)];
    const encryption = 's3:x-amz-server-side-encryption';
    for (const statement of [
      { actions: ['s3:AbortMultipartUpload', 's3:PutObject'] },
      foreign(encryption, 'aws:kms'),
      foreign(`${encryption}-aws-kms-key-id`, keyArn),
    ]) {
      this.bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, resources, ...statement }));
    }
  }

  private tooLarge(): string[] {
    const size = this.bucket.policy === undefined ? 0 : policySize(this.bucket, this.bucket.policy.document);
    if (size <= LIMIT) return [];
    const reason =
      `'addSource' must leave the bucket policy at ${LIMIT} bytes or less, got ${size}; ` +
      'split the sources over more than one log bucket';
    return [new ConfigError('BucketPolicySize', reason, this.bucket).message];
  }
}

/** A Deny for uploads that name another value than the bucket's own. One that names none takes the bucket's default. */
function foreign(key: string, own: string): iam.PolicyStatementProps {
  return {
    effect: iam.Effect.DENY,
    actions: ['s3:PutObject'],
    // Null: without it, the Deny would also reach uploads that do not name the value.
    conditions: { Null: { [key]: 'false' }, StringNotEquals: { [key]: own } },
  };
}

function deny(bucket: s3.Bucket, sid: string, what: iam.PolicyStatementProps): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    resources: [bucket.bucketArn, bucket.arnForObjects('*')],
    ...what,
  });
}
