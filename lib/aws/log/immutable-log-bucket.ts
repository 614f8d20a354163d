import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, type IDependable } from 'constructs';
import { ConfigError, type RetentionLock } from '../../core';
import { TrustedBase } from '../custody/trusted-base';
import { governedBucket } from './governed-bucket';
import { LogBucketGrants } from './log-bucket-grants';
import type { LogBucketPolicy } from './log-bucket-policy';
import { LogKey, type LogKeyProps } from './log-key';
import { LogLandingBucket } from './log-landing-bucket';
import { LogReplication } from './log-replication';
import type { LandingKind, LogSource } from './log-source';

/** Where a log service is to deliver, and what must stand before it does. */
export interface LogDestination {
  readonly bucket: s3.IBucket;
  /** What everything that the service writes begins with, without slash at either end. */
  readonly prefix?: string;
  /** Depend on it: services check at creation that they may deliver. */
  readonly ready: IDependable;
}

/** A bucket of a log-archive account, which keeps a copy of every log. */
export interface LogArchive {
  /** ARN of the bucket: an `ImmutableLogBucket` there, which must have `LogSource.replicas` for this one. */
  readonly bucketArn: string;
  /** ARN of the bucket's key. */
  readonly keyArn: string;
  /** Account that owns the bucket and, from their arrival on, the copies. */
  readonly account: string;
}

/** Properties of an `ImmutableLogBucket`. */
export interface ImmutableLogBucketProps extends LogKeyProps {
  /**
   * How long each log stays, and whether that can be taken back.
   *
   * Going from `staged` (reversible) to `locked` (irreversible) changes the bucket in place, and holds for what is stored from then on:
   * each object keeps the lock it was stored with.
   */
  readonly lock: RetentionLock;

  /**
   * Roles, besides the log services, that may upload objects: under the bucket's key and retention, and without overwriting any.
   *
   * A role of another stack must be deployed before this one.
   *
   * @default - none
   */
  readonly writers?: iam.IRoleRef[];

  /**
   * When logs move to cheaper storage. They stay locked there.
   *
   * @default - never
   */
  readonly transitions?: s3.Transition[];

  /**
   * When a log is deleted: the day its lock ends, or a later one.
   *
   * A copy in a log-archive account stays for as long as it is kept there.
   *
   * @default - never
   */
  readonly expiresAfter?: Duration;

  /**
   * A log-archive account to copy every log to.
   *
   * Covers what is written from then on. Its bucket must be there first, and admit `replicationRoleArn`.
   *
   * @default - no copy
   */
  readonly replicateTo?: LogArchive;
}

/**
 * A bucket whose objects nobody can delete, overwrite or unlock before their time, and which outlives its stack.
 *
 * Nobody but the log services and named writers can write, and nobody but the trusted base can change its protection.
 * A `staged` lock is reversible, by the trusted base only; a `locked` one is irreversible.
 *
 * @throws RetentionDays, RetentionUnderFloor if the lock's duration will not do
 * @throws ExpiryBeforeUnlock if logs are to be deleted while they are locked
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 * @throws KeyPolicyOutOfReach if the given key is imported, so that its policy cannot be extended
 * @throws ArchiveInSameAccount if the logs would be copied within their own account
 * @throws BucketPolicySize at synthesis, if the sources make the bucket policy larger than 20,480 bytes
 */
export class ImmutableLogBucket extends Construct {
  public readonly bucket: s3.Bucket;
  public readonly encryptionKey: kms.IKey;

  /** Lets principals of the same account use the logs: `logs.grants.read(role)`. */
  public readonly grants: LogBucketGrants;

  /** ARN of the role that replicates logs, into this bucket and on to an archive. Known before the role exists. */
  public readonly replicationRoleArn: string;

  private readonly key: LogKey;
  private readonly base: TrustedBase;
  private readonly policy: LogBucketPolicy;
  private readonly archive: LogArchive | undefined;
  private readonly replicationRoleName: string;
  private readonly landings = new Map<LandingKind, LogLandingBucket>();
  private readonly sources = new Map<string, LogDestination>();

  public constructor(scope: Construct, id: string, props: ImmutableLogBucketProps) {
    super(scope, id);
    const { account, partition, region } = Stack.of(this);
    const objectLockDefaultRetention = retention(props.lock, this);
    this.replicationRoleName = `log-replication-${this.node.addr.slice(-8)}-${region}`;
    this.replicationRoleArn = `arn:${partition}:iam::${account}:role/${this.replicationRoleName}`;
    this.base = TrustedBase.of(this, props);
    this.key = new LogKey(this, props);
    this.encryptionKey = this.key.key;
    const { bucket, policy } = governedBucket(this, this.base, {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.encryptionKey,
      bucketKeyEnabled: true,
      objectLockEnabled: true,
      objectLockDefaultRetention,
      lifecycleRules: lifecycle(props, this),
    });
    this.bucket = bucket;
    this.policy = policy;
    this.grants = LogBucketGrants.fromLogBucket(this);
    this.archive = archive(props.replicateTo, this);
    if (this.archive !== undefined) {
      this.replication.replicate({ bucket, keyArn: this.encryptionKey.keyArn }, [this.archive]);
    }
    for (const writer of props.writers ?? []) this.admit(writer.roleRef.roleArn);
  }

  /** What the policy of a given key has to hold, for whoever keeps it elsewhere. */
  public get keyStatements(): readonly iam.PolicyStatement[] {
    return this.key.statements;
  }

  /**
   * Lets a log service deliver, and says where to: into this bucket or, where the service cannot, into one that replicates into it.
   *
   * A source that was added before changes nothing.
   */
  public addSource(source: LogSource): LogDestination {
    const known = this.sources.get(source.id);
    if (known !== undefined) return known;
    const destination = this.open(source, source.landing && this.landing(source.landing));
    this.sources.set(source.id, destination);
    return destination;
  }

  private open(source: LogSource, landing: LogLandingBucket | undefined): LogDestination {
    const bucket = landing?.bucket ?? this.bucket;
    for (const statement of source.bucketStatements(bucket)) bucket.addToResourcePolicy(statement);
    if (landing === undefined || landing.keyArn !== undefined) {
      for (const statement of source.keyStatements(bucket)) this.key.allow(statement);
    }
    const replicator = source.replicatorAt(bucket);
    if (replicator !== undefined) this.policy.admitReplicas(replicator);
    return { bucket, prefix: source.prefixAt(bucket), ready: ready(bucket) };
  }

  private landing(kind: LandingKind): LogLandingBucket {
    const known = this.landings.get(kind);
    if (known !== undefined) return known;
    const landing = new LogLandingBucket(this, `Landing-${kind}`, {
      kind,
      base: this.base,
      encryptionKey: this.encryptionKey,
    });
    const here = { bucketArn: this.bucket.bucketArn, keyArn: this.encryptionKey.keyArn };
    // To the archive at once: S3 does not replicate what is itself a replica.
    this.replication.replicate(landing, this.archive === undefined ? [here] : [here, this.archive]);
    this.policy.admitReplicas(this.replicationRoleArn);
    this.landings.set(kind, landing);
    return landing;
  }

  private get replication(): LogReplication {
    const known = this.node.tryFindChild('Replication');
    return known instanceof LogReplication ? known : new LogReplication(this, 'Replication', this.replicationRoleName);
  }

  private admit(roleArn: string): void {
    this.policy.admitWriter(roleArn, this.encryptionKey.keyArn);
    this.key.allow(
      new iam.PolicyStatement({
        principals: [new iam.ArnPrincipal(roleArn)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.${Stack.of(this).urlSuffix}` } },
      }),
    );
  }
}

function retention(lock: RetentionLock, place: Construct): s3.ObjectLockRetention {
  const duration = Duration.days(lock.daysFor(place));
  return lock.reversible ? s3.ObjectLockRetention.governance(duration) : s3.ObjectLockRetention.compliance(duration);
}

function lifecycle({ lock, transitions, expiresAfter }: ImmutableLogBucketProps, place: Construct): s3.LifecycleRule[] {
  const rules = transitions === undefined ? [] : [{ transitions }];
  if (expiresAfter === undefined) return rules;
  const locked = lock.daysFor(place);
  const days = expiresAfter.toDays({ integral: false });
  if (!expiresAfter.isUnresolved() && days < locked) {
    throw new ConfigError(
      'ExpiryBeforeUnlock',
      `'expiresAfter' must be at least the ${locked} days of the lock, got ${days} days; lengthen it, or shorten the lock`,
      place,
    );
  }
  // Expiration only hides an object of a versioned bucket; what is hidden is deleted a day later.
  return [...rules, { expiration: expiresAfter, noncurrentVersionExpiration: Duration.days(1) }];
}

function archive(given: LogArchive | undefined, place: Construct): LogArchive | undefined {
  const { account } = Stack.of(place);
  // A value known only at deploy time never equals another one.
  if (given?.account !== account) return given;
  throw new ConfigError(
    'ArchiveInSameAccount',
    `'replicateTo.account' must be another account than the log bucket's, got '${account}'; ` +
      'who owns this account could take both copies away',
    place,
  );
}

function ready(bucket: s3.Bucket): IDependable {
  return bucket.policy ?? bucket;
}
