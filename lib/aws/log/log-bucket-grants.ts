import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { ImmutableLogBucket } from './immutable-log-bucket';

/** Lets principals of the same account use an `ImmutableLogBucket`: `logs.grants.read(role)`. */
export class LogBucketGrants {
  public static fromLogBucket(logs: ImmutableLogBucket): LogBucketGrants {
    return new LogBucketGrants(logs);
  }

  private constructor(private readonly logs: ImmutableLogBucket) {}

  /** Lets an auditor list and read every log, each with its versions and its lock, and change nothing. */
  public read(grantee: iam.IGrantable): iam.Grant {
    const { bucket, encryptionKey } = this.logs;
    const { region, urlSuffix } = Stack.of(this.logs);
    return this.allow(grantee, {
      actions: [
        's3:GetBucketLocation',
        's3:GetBucketObjectLockConfiguration',
        's3:GetBucketVersioning',
        's3:ListBucket',
        's3:ListBucketVersions',
      ],
      resourceArns: [bucket.bucketArn],
    })
      .combine(
        this.allow(grantee, {
          actions: ['s3:GetObject', 's3:GetObjectLegalHold', 's3:GetObjectRetention', 's3:GetObjectVersion'],
          resourceArns: [bucket.arnForObjects('*')],
        }),
      )
      .combine(
        this.allow(grantee, {
          actions: ['kms:Decrypt'],
          resourceArns: [encryptionKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.${urlSuffix}` } },
        }),
      );
  }

  /** In the grantee's own policy: one in the bucket's would make the stacks of both depend on each other. */
  private allow(grantee: iam.IGrantable, what: Omit<iam.GrantOnPrincipalOptions, 'grantee'>): iam.Grant {
    const grant = iam.Grant.addToPrincipal({ grantee, ...what });
    grant.assertSuccess();
    return grant;
  }
}
