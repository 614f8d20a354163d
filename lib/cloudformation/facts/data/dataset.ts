import { every } from '../../../core';
import type { Fact } from '../../../policy';
import {
  bucketBlocksPublicAccess,
  bucketHasAccessLists,
  bucketHasOwnKey,
  bucketIsFenced,
  bucketKeepsVersions,
  bucketPolicyOf,
  bucketRefusesPlainConnections,
  bucketStatements,
  bucketTakesCallerKeys,
  opensToAnyone,
} from '../../bucket-protection';
import { fact } from '../../fact';
import type { Read } from '../../field';
import type { Subject } from '../../subject';
import { outlivesDeployment, outlivesReplacement } from '../log/lifetime';
import { deniedToUnnamed } from '../log/named-only';
import { labelOf, pipelineOf, useOf } from './dataset-use';

const WEAKENING = [
  's3:PutBucketPolicy',
  's3:DeleteBucketPolicy',
  's3:DeleteObjectVersion',
  's3:PutEncryptionConfiguration',
  's3:PutInventoryConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
  's3:PutBucketVersioning',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketOwnershipControls',
  's3:PutBucketLogging',
];

/** What `AWS::S3::Bucket` tells, where AI reads it. */
export function dataset(bucket: Subject): Fact[] {
  const use = useOf(bucket);
  if (use === undefined) return [];
  const statements = bucketStatements(bucket);
  const isOfPipeline = pipelineOf(bucket) !== undefined;
  const holdsCalls = bucket.mentionedBy('AWS::SageMaker::EndpointConfig').length > 0;
  const reading = holdsCalls ? ['s3:GetObject', 's3:GetObjectVersion'] : ['s3:GetObject'];
  return [
    fact('dataset', bucket, {
      use,
      ownKey: bucketHasOwnKey(bucket),
      refusesPlainConnections: bucketRefusesPlainConnections(statements),
      blocksPublicAccess: bucketBlocksPublicAccess(bucket),
      saysPublicAccess: bucket.properties.get('PublicAccessBlockConfiguration').set(),
      hasAccessLists: bucketHasAccessLists(bucket),
      keepsVersions: bucketKeepsVersions(bucket),
      // Stages of a pipeline come from wherever the provider runs them.
      readersFenced: isOfPipeline || every(reading.map((action) => bucketIsFenced(statements, action))),
      writersFenced: isOfPipeline || bucketIsFenced(statements, 's3:PutObject'),
      holdsCalls,
      isLabelled: labelOf(bucket) !== undefined,
      guarded: every(
        WEAKENING.flatMap((action) => [deniedToUnnamed(statements, action), bucketIsFenced(statements, action)]),
      ),
      outlivesDeployment: outlivesDeployment(bucket),
      outlivesReplacement: outlivesReplacement(bucket),
      policyStays: policyStays(bucket),
      logsRequests: logsRequests(bucket),
      takesCallerKeys: bucketTakesCallerKeys(bucket),
      grants: statements.map((statement) => ({ place: statement.field.place, toAnyone: opensToAnyone(statement) })),
    }),
  ];
}

/** A policy that goes before its bucket leaves open what it closed. */
function policyStays(bucket: Subject): Read<boolean> {
  const policy = bucketPolicyOf(bucket);
  return policy === undefined ? bucket.whole.as(true) : outlivesDeployment(policy);
}

/** A bucket that names no other logs into itself, where the log goes with what it is about. */
function logsRequests({ properties }: Subject): Read<boolean> {
  const logging = properties.get('LoggingConfiguration');
  return logging.as(logging.get('DestinationBucketName').isSet);
}
