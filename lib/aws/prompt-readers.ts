import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { ImmutableLogBucket } from './immutable-log-bucket';

/** Hands out what an object holds. */
const READING = ['s3:GetObject', 's3:GetObjectTorrent', 's3:GetObjectVersion', 's3:GetObjectVersionTorrent'];

/**
 * Lets the readers, and nobody else, read what is in a log bucket.
 *
 * Nobody else is meant: neither administrators nor the trusted base, which can change the policy but not quietly.
 */
export function letOnlyRead(logs: ImmutableLogBucket, readers: readonly iam.IRoleRef[]): void {
  const arns = readers.map(({ roleRef }) => roleRef.roleArn);
  const principals = arns.map((arn) => new iam.ArnPrincipal(arn));
  const { region, urlSuffix } = Stack.of(logs);
  for (const statement of [
    new iam.PolicyStatement({
      sid: 'OnlyReadersRead',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: READING,
      resources: [logs.bucket.arnForObjects('*')],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': arns } },
    }),
    new iam.PolicyStatement({
      sid: 'ReadersRead',
      principals,
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [logs.bucket.arnForObjects('*')],
    }),
    new iam.PolicyStatement({
      sid: 'ReadersFind',
      principals,
      actions: ['s3:ListBucket'],
      resources: [logs.bucket.bucketArn],
    }),
  ]) {
    logs.bucket.addToResourcePolicy(statement);
  }
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
