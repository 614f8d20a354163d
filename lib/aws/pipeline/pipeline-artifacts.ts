import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What goes from stage to stage is of use for a release alone; what is released lies in the store of models. */
const ARTIFACTS_GO = { expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(7) };

/** Where stages hand over to each other: private, versioned, under a key of the account, and there to stay. Each release's artifacts go after a while. */
export function artifactBucket(scope: Construct, id: string, encryptionKey: kms.IKey): s3.Bucket {
  const bucket = new s3.Bucket(scope, id, {
    encryption: s3.BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    versioned: true,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ARTIFACTS_GO],
  });
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return bucket;
}

/**
 * The objects of one artifact of a pipeline, of every release: `PIPELINE/ARTIFACT/RANDOM`, of which CodePipeline cuts the first part to 20 characters
 * and the second to 10.
 *
 * @see https://repost.aws/questions/QUI91tw7A9SUOMohJurNqmgA
 */
export const artifactsOf = (bucket: s3.IBucket, name: string): string =>
  bucket.arnForObjects(`*/${name.slice(0, 10)}/*`);
