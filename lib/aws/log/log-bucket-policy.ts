import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { ConfigError } from '../../core';
import type { TrustedBase } from '../custody/trusted-base';
import { renderedLength } from '../naming/rendered-length';

/** Puts an object, or a part of one, into a bucket. */
const UPLOADING = ['s3:AbortMultipartUpload', 's3:PutObject'];

/** Puts a replica into a bucket. Only S3 itself does, for a role that a bucket's replication rule names. */
const REPLICATING = ['s3:ObjectOwnerOverrideToBucketOwner', 's3:ReplicateObject', 's3:ReplicateTags'];

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
  private readonly uploading: Ban;
  private readonly replicating: Ban;

  /**
   * @throws BucketPolicySize at synthesis, if the policy has more than 20,480 bytes
   */
  public constructor(
    private readonly bucket: s3.Bucket,
    base: TrustedBase,
  ) {
    this.uploading = this.ban('OnlyLogServicesAndNamedWritersUpload', {
      actions: UPLOADING,
      // IfExists: an anonymous request does not hold the key, and is to be denied too.
      conditions: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
    });
    this.replicating = this.ban('OnlyNamedRolesReplicate', { actions: REPLICATING });
    this.ban('OnlyTrustedBaseWeakens', {
      notActions: [...HARMLESS, ...UPLOADING, ...REPLICATING],
      conditions: base.everyoneElse,
    });
    bucket.node.addValidation({ validate: () => this.tooLarge() });
  }

  /** Takes a role out of the ban on replicating. It still needs a statement that allows it to replicate. */
  public admitReplicas(roleArn: string): void {
    this.replicating.exempt(roleArn);
  }

  /**
   * Lets a role upload objects under the key and the retention of the bucket, and under no others.
   *
   * @param keyArn the key of the bucket
   */
  public admitWriter(roleArn: string, keyArn: string): void {
    this.uploading.exempt(roleArn);
    const resources = [this.bucket.arnForObjects('*')];
    const principals = [new iam.ArnPrincipal(roleArn)];
    const encryption = 's3:x-amz-server-side-encryption';
    for (const statement of [
      { actions: UPLOADING },
      foreign(encryption, 'aws:kms'),
      foreign(`${encryption}-aws-kms-key-id`, keyArn),
    ]) {
      this.bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, resources, ...statement }));
    }
  }

  private ban(sid: string, what: iam.PolicyStatementProps): Ban {
    const statement = new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      resources: [this.bucket.bucketArn, this.bucket.arnForObjects('*')],
      ...what,
    });
    this.bucket.addToResourcePolicy(statement);
    return new Ban(statement);
  }

  private tooLarge(): string[] {
    const size = renderedLength(Stack.of(this.bucket).resolve(this.bucket.policy?.document) ?? '');
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

/** A Deny that roles can be taken out of, one by one. */
class Ban {
  private readonly exempted: string[] = [];

  public constructor(private readonly statement: iam.PolicyStatement) {}

  public exempt(roleArn: string): void {
    if (this.exempted.includes(roleArn)) return;
    this.exempted.push(roleArn);
    this.statement.addCondition('ArnNotEquals', { 'aws:PrincipalArn': [...this.exempted] });
  }
}
