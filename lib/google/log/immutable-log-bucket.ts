import { DataGoogleLoggingProjectCmekSettings } from '@cdktf/provider-google/lib/data-google-logging-project-cmek-settings';
import type { LoggingProjectBucketConfig } from '@cdktf/provider-google/lib/logging-project-bucket-config';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ResourceManagerLien } from '@cdktf/provider-google/lib/resource-manager-lien';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import type { ITerraformDependable } from '../cdktf';
import { exceptionsOf, Fence } from '../custody/fence';
import { GovernedKey, type IKeyRef } from '../custody/governed-key';
import { KEY_WEAKENINGS, LOG_WEAKENINGS, SINK_WEAKENINGS } from '../custody/log-weakenings';
import { retire } from '../custody/retired';
import { GoogleConstruct } from '../google-construct';
import { bucketNameOf } from '../naming/bucket-name';
import { stableName } from '../naming/stable-name';
import { enforced } from '../place/enforced-constraint';
import type { GoogleProject } from '../place/google-project';
import { OWN_ACTIVITY } from './audit-filter';
import { AuditScope } from './audit-scope';
import { LogBucketGrants } from './log-bucket-grants';
import type { ImmutableLogBucketProps } from './log-bucket-props';
import { type ILogKeeper, type LogKeeperNames, logKeeperFrom } from './log-keeper';
import { type LogLocations, locationsOf, requireKeyIn } from './log-locations';
import { logSearch } from './log-search';
import { LogSink } from './log-sink';
import { logStorage } from './log-storage';

/**
 * Logs that nobody can delete, overwrite or unlock before their time: to be searched in Cloud Logging, and as evidence in Cloud Storage.
 *
 * Both are under a key that cannot be destroyed at once, in a project that cannot be deleted. A `staged` lock is reversible; a `locked` one is
 * irreversible. With `breakGlass`, a fence keeps everybody else from weakening the buckets and from destroying the key; that needs rights on
 * the organization. What is done to the buckets and their project is itself recorded in them.
 *
 * In a project that has never used Cloud Storage, `gcloud storage service-agent --project=PROJECT` first makes the account that gets the key.
 *
 * @throws RetentionDays, RetentionUnderFloor if a duration will not do
 * @throws RetentionOverLogging, RetentionOverStorage if one is longer than the service or the provider takes
 * @throws ExpiryBeforeUnlock if logs are to be deleted while they are locked
 * @throws LogLocation, KeyLocation if logs and key are not in the same place, or in none that is known
 * @throws BucketName, LogBucketId if a name is not one
 * @throws BreakGlassMissing if `deployers` are named and no break-glass group is
 */
export class ImmutableLogBucket extends GoogleConstruct implements ILogKeeper {
  /** Buckets that another app makes, so that a sink here can send to them. */
  public static fromNames(names: LogKeeperNames): ILogKeeper {
    return logKeeperFrom(names);
  }

  /**
   * Takes logs out of the stack, in the place of `new ImmutableLogBucket(...)`: they stay in the cloud, and Terraform forgets them.
   *
   * To remove the construct from the code instead would destroy what can be destroyed. Needs Terraform 1.7.
   */
  public static retire(scope: Construct, id: string, props: ImmutableLogBucketProps): void {
    retire(new ImmutableLogBucket(scope, id, props));
  }

  public readonly project: GoogleProject;
  public readonly bucket: StorageBucket;
  public readonly logBucket: LoggingProjectBucketConfig;
  public readonly encryptionKey: IKeyRef;

  /** What keeps the project from being deleted. */
  public readonly lien: ResourceManagerLien;

  /** Lets people and workloads use the logs: `logs.grants.read(auditors)`. */
  public readonly grants: LogBucketGrants;

  public readonly isOurs = true;

  public constructor(scope: Construct, id: string, props: ImmutableLogBucketProps) {
    super(scope, id);
    this.project = props.project;
    const locations = locationsOf(props.location, this);
    this.lien = this.keepProject();
    this.encryptionKey = this.keyIn(locations, props);
    const usable = this.letServicesUseKey();
    this.bucket = logStorage(this, 'Bucket', {
      project: props.project.projectId,
      name: bucketNameOf(this, props.project, props.bucketName),
      location: locations.storage,
      lock: props.lock,
      keyName: this.encryptionKey.keyName,
      transitions: props.transitions ?? [],
      expiresAfter: props.expiresAfter,
      after: usable,
    });
    this.logBucket = logSearch(this, 'LogBucket', {
      project: props.project.projectId,
      bucketId: props.logBucketId ?? stableName(this, { room: 60, separator: '-' }),
      location: locations.logging,
      lock: props.searchable ?? props.lock,
      keyName: this.encryptionKey.keyName,
      after: usable,
    });
    this.grants = LogBucketGrants.fromLogBucket(this);
    const own = this.recordItself();
    this.fence(props, [this.bucket, this.logBucket, own.entries, own.objects]);
  }

  public get logBucketName(): string {
    return this.logBucket.id;
  }

  public get bucketName(): string {
    return this.bucket.name;
  }

  public letWriteEntries(scope: Construct, id: string, member: string): void {
    const { location, bucketId } = this.logBucket;
    new ProjectIamMember(scope, id, {
      project: this.project.projectId,
      role: 'roles/logging.bucketWriter',
      member,
      condition: {
        title: 'only-this-log-bucket',
        expression: `resource.name.endsWith("/locations/${location}/buckets/${bucketId}")`,
      },
    });
  }

  public letWriteObjects(scope: Construct, id: string, member: string): void {
    new StorageBucketIamMember(scope, id, { bucket: this.bucket.name, role: 'roles/storage.objectCreator', member });
  }

  private keepProject(): ResourceManagerLien {
    return new ResourceManagerLien(this, 'Lien', {
      parent: `projects/${this.project.number}`,
      restrictions: ['resourcemanager.projects.delete'],
      origin: 'zero-trust-ai-constructs',
      reason: 'This project keeps logs that have to stay',
      lifecycle: { preventDestroy: true },
    });
  }

  private keyIn(locations: LogLocations, { encryptionKey, keyProject }: ImmutableLogBucketProps): IKeyRef {
    if (encryptionKey === undefined) {
      return new GovernedKey(this, 'Key', { project: keyProject ?? this.project, location: locations.key });
    }
    requireKeyIn(locations, encryptionKey.keyName, this);
    return encryptionKey;
  }

  /** Services ask for their right to the key when they are given it. */
  private letServicesUseKey(): readonly ITerraformDependable[] {
    const own = this.node.addr.slice(-8);
    const storage = this.encryptionKey.letUse(`Storage-${own}`, this.project.agentOf('storage.googleapis.com'));
    if (storage.length === 0) return [];
    // Google documents no form of this address, and makes the account when it is asked for it. Planning asks nobody, since the lien comes first.
    const { serviceAccountId } = new DataGoogleLoggingProjectCmekSettings(this, 'LoggingAccount', {
      project: this.project.projectId,
      dependsOn: [this.lien],
    });
    return [...storage, ...this.encryptionKey.letUse(`Logging-${own}`, `serviceAccount:${serviceAccountId}`)];
  }

  /** Sinks of other projects and folders would not bring it. */
  private recordItself(): LogSink {
    return new LogSink(this, 'OwnActivity', {
      scope: AuditScope.project(this.project),
      logs: this,
      filter: OWN_ACTIVITY,
      description: 'What is done to the logs and to their project',
    });
  }

  private fence(
    { breakGlass, deployers, encryptionKey, keyProject }: ImmutableLogBucketProps,
    after: readonly ITerraformDependable[],
  ): void {
    const exceptions = exceptionsOf({ breakGlass, deployers }, this);
    if (exceptions === undefined) return;
    const on = `projects/${this.project.projectId}`;
    enforced(this, 'EncryptedConnections', { on, constraint: 'storage.secureHttpTransport' });
    new Fence(this, 'Fence', {
      ...exceptions,
      around: on,
      permissions: [...LOG_WEAKENINGS, ...SINK_WEAKENINGS],
      purpose: 'Logs stay as they are',
      after,
    });
    const ofKey = keyProject ?? (encryptionKey === undefined ? this.project : undefined);
    if (ofKey === undefined) return;
    new Fence(this, 'KeyFence', {
      ...exceptions,
      around: `projects/${ofKey.projectId}`,
      permissions: KEY_WEAKENINGS,
      purpose: 'Logs stay readable',
      after,
    });
  }
}
