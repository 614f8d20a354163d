import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { TagsLocationTagBinding } from '@cdktf/provider-google/lib/tags-location-tag-binding';
import type { Construct } from 'constructs';
import { type AiAsset, ConfigError } from '../../core';
import { GovernedKey, type IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { AuditScope } from '../log/audit-scope';
import { LogSink } from '../log/log-sink';
import { bucketNameOf } from '../naming/bucket-name';
import type { IMemberRef } from '../naming/member';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import type { GoogleProject } from '../place/google-project';
import { type AppQuestion, noRequest } from '../proof/no-request';
import { isOfClass } from './data-class-tags';
import { governedBucket } from './governed-bucket';
import { scanForSensitiveData } from './sensitive-data';
import { TrainingDatasetGrants } from './training-dataset-grants';
import type { TrainingDatasetProps } from './training-dataset-props';

export type { TrainingDatasetProps } from './training-dataset-props';

/**
 * Data that models are trained on: under a key of its own, never public, tagged with its class, and granted only for as long as it bears that tag.
 *
 * What is brought in adds to the data and replaces nothing; whoever trains reads, and changes nothing. That connections in clear are refused, a
 * policy of the organization decides (storage.secureHttpTransport), and that valid credentials alone carry nothing out, a `ServicePerimeter`.
 * Nothing looks for malware or poisoned data by itself: name who does in `checkedBy`. Not destroyed with its stack.
 *
 * @example
 * const payments = new TrainingDataset(stack, 'Payments', { asset, project, location: 'europe-west4', tags, logs });
 * payments.grants.train(training.jobRole);
 *
 * @throws DatasetKind if the asset is no dataset
 * @throws DatasetOutside if the perimeter that is given does not hold it
 * @throws BucketName if the name of the bucket is none
 * @throws KeyLocation if a key is known to be in another place
 * @throws RetentionDays, RetentionUnderFloor, RetentionOverStorage if the lock will not do
 * @throws BucketNetworks, BucketAddress if `networks` names none, or no addresses
 * @throws InfoTypes, ScanInterval, ScanPercentage if `sensitiveData` will not do
 */
export class TrainingDataset extends GoogleConstruct {
  public readonly asset: AiAsset;
  public readonly project: GoogleProject;
  public readonly bucket: StorageBucket;
  public readonly encryptionKey: IKeyRef;

  /** Name of the bucket. */
  public readonly bucketName: string;

  /** Who may train on the data, bring it in, label and check it. */
  public readonly grants: TrainingDatasetGrants;

  private readonly scanners: IMemberRef[] = [];

  public constructor(scope: Construct, id: string, props: TrainingDatasetProps) {
    super(scope, id);
    const { asset, project, location, tags, checkedBy } = props;
    this.requireDataset(asset);
    this.requireInside(props);
    this.asset = asset;
    this.project = project;
    this.encryptionKey =
      props.encryptionKey ?? new GovernedKey(this, 'Key', { project: props.keyProject ?? project, location });
    this.bucket = this.keep(props);
    this.bucketName = namedAcrossStacks(this.bucket, this.bucket.name, bucketNameOf(this, project, props.bucketName));
    this.tag(props);
    this.grants = new TrainingDatasetGrants(this, {
      project,
      bucket: this.bucketName,
      ofItsClass: isOfClass(tags, asset.dataClass),
      entrance: checkedBy === undefined ? 'data' : 'incoming',
    });
    if (checkedBy !== undefined) this.grants.check(checkedBy);
    if (props.sensitiveData !== undefined) {
      scanForSensitiveData(this, props.sensitiveData, { project, location, bucket: this.bucket });
      this.scanners.push({ member: project.agentOf('dlp.googleapis.com') });
    }
    if (props.logs !== undefined) this.record(props.logs);
  }

  /**
   * What `zeroTrust.require` proves: that nobody reads the data but those who were granted to train, to label or to check, and what looks for
   * sensitive data.
   *
   * @example zeroTrust.require(dataset.isReadOnlyByGranted());
   */
  public isReadOnlyByGranted(): AppQuestion {
    const reading = noRequest({ action: 'storage.objects.get', resource: this });
    const readers = [...this.grants.readers, ...this.scanners];
    return readers.length === 0 ? reading.byAnyone() : reading.exceptBy(...readers);
  }

  private requireDataset({ kind, name }: AiAsset): void {
    if (kind === 'dataset') return;
    const reason = `'asset' must be a dataset of the inventory, got the ${kind} '${name}'; make one with inventory.dataset(…)`;
    throw new ConfigError('DatasetKind', reason, this);
  }

  private requireInside({ perimeter, project }: TrainingDatasetProps): void {
    if (perimeter === undefined || perimeter.keeps(project, 'storage.googleapis.com')) return;
    const todo = 'name the project in it, or another perimeter';
    const reason = `'perimeter' must hold the project ${project.projectId} and Cloud Storage, got ${perimeter.node.path}, which does not; ${todo}`;
    throw new ConfigError('DatasetOutside', reason, this);
  }

  private keep({ asset, project, location, bucketName, lock, networks }: TrainingDatasetProps): StorageBucket {
    const key = usableKey(this, this.encryptionKey, { service: 'storage.googleapis.com', project, location });
    return governedBucket(this, 'Resource', { project, location, bucketName, key, labels: asset.tags, lock, networks });
  }

  private tag({ asset, location, tags }: TrainingDatasetProps): TagsLocationTagBinding {
    return new TagsLocationTagBinding(this, 'DataClass', {
      parent: `//storage.googleapis.com/projects/_/buckets/${this.bucket.name}`,
      tagValue: tags.valueId(asset.dataClass),
      location,
      lifecycle: { preventDestroy: true },
    });
  }

  private record(logs: NonNullable<TrainingDatasetProps['logs']>): void {
    new LogSink(this, 'Record', {
      scope: AuditScope.project(this.project),
      logs,
      filter: `logName:"cloudaudit.googleapis.com" AND resource.type="gcs_bucket" AND resource.labels.bucket_name="${this.bucket.name}"`,
      description: `Who uses the data of ${this.node.path}`,
    });
  }
}
