import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { ImmutableLogBucket } from './immutable-log-bucket';

/** Hands out what an object holds. */
const READING = ['s3:GetObject', 's3:GetObjectTorrent', 's3:GetObjectVersion', 's3:GetObjectVersionTorrent'];

/**
 * Lets the readers, and nobody else, read what is in a log bucket and in the one beside it where prompts land first.
 *
 * Nobody else is meant: neither administrators nor the trusted base, which can change the policy but not quietly.
 */
export function letOnlyRead(logs: ImmutableLogBucket, landing: s3.IBucket, readers: readonly iam.IRoleRef[]): void {
  const arns = readers.map(({ roleRef }) => roleRef.roleArn);
  const principals = arns.map((arn) => new iam.ArnPrincipal(arn));
  const { region, urlSuffix } = Stack.of(logs);
  for (const bucket of new Set([logs.bucket, landing])) {
    for (const statement of statementsFor(bucket, principals, arns)) bucket.addToResourcePolicy(statement);
  }
  logs.encryptionKey.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'OnlyReadersDecrypt',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:Decrypt', 'kms:ReEncryptFrom'],
      resources: ['*'],
      conditions: {
        // S3 replicates with a role of its own, which nobody else can take on.
        ArnNotEquals: { 'aws:PrincipalArn': [...arns, logs.replicationRoleArn] },
        // AWS services that deliver have no such ARN, and are not meant.
        Null: { 'aws:PrincipalArn': 'false' },
      },
    }),
  );
  logs.encryptionKey.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'ReadersDecrypt',
      principals,
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.${urlSuffix}` } },
    }),
  );
}

function statementsFor(bucket: s3.IBucket, principals: iam.IPrincipal[], arns: string[]): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'OnlyReadersRead',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: READING,
      resources: [bucket.arnForObjects('*')],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': arns } },
    }),
    new iam.PolicyStatement({
      sid: 'ReadersRead',
      principals,
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [bucket.arnForObjects('*')],
    }),
    new iam.PolicyStatement({
      sid: 'ReadersFind',
      principals,
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
    }),
  ];
}
