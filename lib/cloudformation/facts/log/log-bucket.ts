import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, LogBucketGrant } from '../../../policy';
import {
  bucketBlocksPublicAccess,
  bucketHasAccessLists,
  bucketHasOwnKey,
  bucketPolicyOf,
  bucketRefusesPlainConnections,
  bucketStatements,
  bucketTakesCallerKeys,
  onBucket,
  onObjects,
  opensToAnyone,
} from '../../bucket-protection';
import { fact } from '../../fact';
import type { Read } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { isCalledLog } from '../data/dataset-use';
import { deliveryOf, selfLogging } from './arrival';
import { outlivesDeployment, outlivesReplacement, saidToGo } from './lifetime';
import {
  copiedIntoLock,
  expiresAfter,
  keepsVersions,
  lockDays,
  lockedByDefault,
  lockIsIrrevocable,
  takesLocks,
  versionsExpireAfter,
} from './lock';
import { logServiceOf, namesSource, speaksTo } from './log-service';
import { deniesAllButNamed } from './named-only';
import { allUnderKey, receivedBy } from './received';
import { refusesServices } from './refusal';

/** What `AWS::S3::Bucket` tells, where logs come to it, or where it has a lock and the name of a log. */
export function logBucket(bucket: Subject): Fact[] {
  const received = receivedBy(bucket);
  if (received.length === 0 && (takesLocks(bucket) === false || !isCalledLog(bucket))) return [];
  const statements = bucketStatements(bucket);
  const itself = selfLogging(bucket);
  return [
    fact('log-bucket', bucket, {
      use: received[0]?.use ?? 'locks what it holds',
      receives: [...new Set(received.map(({ what }) => what))],
      lockable: received.every(({ intoLock }) => intoLock),
      encryptable: allUnderKey(received),
      locked: lockedByDefault(bucket),
      lockDays: lockDays(bucket),
      irrevocable: lockIsIrrevocable(bucket),
      keepsVersions: keepsVersions(bucket),
      copiedIntoLock: copiedIntoLock(bucket),
      expiresAfterDays: expiresAfter(bucket),
      versionsExpireAfterDays: versionsExpireAfter(bucket),
      emptied: emptied(bucket),
      saidToGo: saidToGo(bucket),
      outlivesDeployment: outlivesDeployment(bucket),
      outlivesReplacement: outlivesReplacement(bucket),
      policyStays: policyStays(bucket, statements),
      ownKey: bucketHasOwnKey(bucket),
      refusesPlainConnections: bucketRefusesPlainConnections(statements),
      blocksPublicAccess: bucketBlocksPublicAccess(bucket),
      saysPublicAccess: bucket.properties.get('PublicAccessBlockConfiguration').set(),
      hasAccessLists: bucketHasAccessLists(bucket),
      takesCallerKeys: bucketTakesCallerKeys(bucket),
      bypassDenied: denied(statements, 's3:BypassGovernanceRetention'),
      weakenings: Object.entries(WAYS).map(([way, action]) => ({ way, denied: denied(statements, action) })),
      writersNamed: denied(statements, 's3:PutObject'),
      copiersNamed: denied(statements, 's3:ReplicateObject'),
      readersNamed: every(READING.map((action) => denied(statements, action))),
      grants: statements.map(grantOf),
      deliveries: [...received, ...itself].flatMap((log) => deliveryOf(bucket, statements, log)),
      refusals: received.some(({ service }) => service !== undefined && service !== 'cloudtrail.amazonaws.com')
        ? statements.map((statement) => ({ place: statement.field.place, ofServices: refusesServices(statement) }))
        : [],
    }),
  ];
}

/** What is there, and what was there before it was overwritten or deleted. */
const READING = ['s3:GetObject', 's3:GetObjectVersion'];

/** Ways to weaken a bucket with logs, by what they do. */
const WAYS = {
  'delete a version': 's3:DeleteObjectVersion',
  'change the lock of what comes next': 's3:PutBucketObjectLockConfiguration',
  'have everything expire': 's3:PutLifecycleConfiguration',
  'rewrite the policy': 's3:PutBucketPolicy',
  'delete the policy': 's3:DeleteBucketPolicy',
  'change where it is copied': 's3:PutReplicationConfiguration',
  'change the key': 's3:PutEncryptionConfiguration',
} as const;

/** Actions on a bucket are denied on the bucket, and those on objects on what is in it. */
const denied = (statements: readonly Statement[], action: string): Maybe<boolean> =>
  some(
    statements.map((statement) =>
      every([
        deniesAllButNamed(statement, action),
        /^s3:(\w*Object(Version)?|BypassGovernanceRetention)$/.test(action)
          ? onObjects(statement)
          : onBucket(statement),
      ]),
    ),
  );

/** A custom resource of the AWS CDK that deletes every object before the bucket goes. */
const EMPTIER = 'Custom::S3AutoDeleteObjects';

/** One that only deployment tells which bucket it empties may be for this one. */
function emptied(bucket: Subject): Read<boolean> {
  const [emptier] = bucket.referredBy(EMPTIER, 'BucketName');
  if (emptier !== undefined) return emptier.properties.get('BucketName').as(true);
  const open = [...bucket.resource.template.resources.values()]
    .filter(({ type }) => type === EMPTIER)
    .map((resource) => Subject.of(resource, bucket.world))
    .filter(({ exists }) => exists)
    .map(({ properties }) => properties.get('BucketName'))
    .find((named) => Unknown.is(named.unknown) && named.target(bucket.type) === undefined);
  return open?.unknown === undefined ? bucket.whole.as(false) : open.as<boolean>(open.unknown);
}

/** Without its policy, what stays of a bucket is open to every administrator. */
function policyStays(bucket: Subject, statements: readonly Statement[]): Maybe<boolean> | Read<boolean> {
  const policy = bucketPolicyOf(bucket);
  return policy === undefined || !statements.some(({ isDeny }) => isDeny !== false) || !protects(policy)
    ? true
    : outlivesDeployment(policy);
}

/** Whether a policy forbids what an administrator could do. */
const protects = ({ properties }: Subject): boolean =>
  statementsOf(properties.get('PolicyDocument')).some(
    (statement) => deniesAllButNamed(statement, 's3:DeleteBucketPolicy') === true,
  );

const grantOf = (statement: Statement): LogBucketGrant => ({
  place: statement.field.place,
  toAnyone: opensToAnyone(statement),
  forAnyAccount: every([
    statement.isAllow,
    speaksTo(statement, (one) => logServiceOf(one) !== undefined),
    statement.speaksOf('s3:PutObject'),
    not(namesSource(statement)),
  ]),
});
