import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { WITHOUT_CONDITION } from '../release/written-once';

/** A bucket for what goes through a pipeline, or comes out of it: private, versioned, under a key of the account, and there to stay. */
export function pipelineBucket(
  scope: Construct,
  id: string,
  encryptionKey: kms.IKey,
  more: s3.BucketProps = {},
): s3.Bucket {
  const bucket = new s3.Bucket(scope, id, {
    ...more,
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
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...(more.lifecycleRules ?? [])],
  });
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return bucket;
}

/**
 * Lets one role, and nobody else, put models into their store where none is, and nobody of another account read them; what was stored is neither
 * replaced nor deleted by anybody.
 *
 * @param network where the role runs, without which it stores nothing. @default - anywhere
 */
export function onlyWrittenBy(store: s3.Bucket, writerArn: string, network?: PrivateModelNetwork): void {
  const deny = (sid: string, actions: string[], conditions?: iam.Conditions) =>
    store.addToResourcePolicy(
      new iam.PolicyStatement({
        sid,
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions,
        resources: [store.arnForObjects('*')],
        ...(conditions && { conditions }),
      }),
    );
  deny('OnlyRegistrationStores', ['s3:PutObject'], { ArnNotEquals: { 'aws:PrincipalArn': writerArn } });
  deny('WrittenOnce', ['s3:PutObject'], WITHOUT_CONDITION);
  const way = network?.storage?.vpcEndpointId;
  if (way !== undefined) deny('OnlyInTheNetwork', ['s3:PutObject'], { StringNotEquals: { 'aws:SourceVpce': way } });
  deny('OnlyOfThisAccount', ['s3:GetObject', 's3:GetObjectVersion'], {
    StringNotEquals: { 'aws:PrincipalAccount': Stack.of(store).account },
  });
  deny('NobodyTakesBack', ['s3:DeleteObject', 's3:DeleteObjectVersion']);
}
